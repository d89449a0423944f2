// Package number has the functions of package math that differ in the last bit
// from machine to machine, as package math has them for machines without
// assembly (after FreeBSD's e_exp.c and e_log.c), with each product rounded by
// itself. With them a text has the same record everywhere.
package number

import "math"

// Exp returns e**x.
func Exp(x float64) float64 {
	const (
		ln2Hi = 6.93147180369123816490e-01
		ln2Lo = 1.90821492927058770002e-10
	)
	switch {
	case math.IsNaN(x):
		return x
	case x > 700:
		return math.Inf(1)
	case x < -700:
		return 0
	}
	k := math.Floor(float64(x*math.Log2E) + .5)
	hi := x - float64(k*ln2Hi)
	lo := float64(k * ln2Lo)
	r := hi - lo
	t := float64(r * r)
	c := float64(t * 4.13813679705723846039e-08)
	c = float64(t * (c - 1.65339022054652515390e-06))
	c = float64(t * (c + 6.61375632143793436117e-05))
	c = float64(t * (c - 2.77777777770155933842e-03))
	c = float64(t * (c + 1.66666666666666019037e-01))
	c = r - c
	y := 1 - ((lo - float64(r*c)/(2-c)) - hi)
	return float64(y * math.Float64frombits(uint64(int64(k)+1023)<<52))
}

// Log returns the natural logarithm of x, a positive number.
func Log(x float64) float64 {
	const (
		ln2Hi = 6.93147180369123816490e-01
		ln2Lo = 1.90821492927058770002e-10
		l1    = 6.666666666666735130e-01
		l2    = 3.999999999940941908e-01
		l3    = 2.857142874366239149e-01
		l4    = 2.222219843214978396e-01
		l5    = 1.818357216161805012e-01
		l6    = 1.531383769920937332e-01
		l7    = 1.479819860511658591e-01
	)
	f1, ki := math.Frexp(x)
	if f1 < math.Sqrt2/2 {
		f1 *= 2
		ki--
	}
	f := f1 - 1
	k := float64(ki)
	s := f / (2 + f)
	s2 := float64(s * s)
	s4 := float64(s2 * s2)
	t1 := float64(s2 * (l1 + float64(s4*(l3+float64(s4*(l5+float64(s4*l7)))))))
	t2 := float64(s4 * (l2 + float64(s4*(l4+float64(s4*l6)))))
	h := float64(float64(.5*f) * f)
	return float64(k*ln2Hi) - ((h - (float64(s*(h+t1+t2)) + float64(k*ln2Lo))) - f)
}

// steps are the powers of two from 0 to 31/32.
var steps = [32]float64{
	1.0, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237,
	1.0905077326652577, 1.1143867425958924, 1.1387886347566916, 1.1637248587775775,
	1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332,
	1.2968395546510096, 1.3252366431597413, 1.3542555469368927, 1.383909881963832,
	1.4142135623730951, 1.4451808069770467, 1.4768261459394993, 1.5091644275934228,
	1.5422108254079407, 1.5759808451078865, 1.6104903319492543, 1.645755478153965,
	1.681792830507429, 1.718619298122478, 1.7562521603732995, 1.7947090750031072,
	1.8340080864093424, 1.8741676341103, 1.9152065613971474, 1.9571441241754002,
}

// Exp32 returns e**x to within one part in a thousand million, several times as
// fast as [Exp]. Beyond 170 either way it returns what it returns there, so that
// the product of four stays a number.
func Exp32(x float32) float64 {
	y := max(-170, min(170, float64(x)))
	// To the next step of 1/32 of a power of two, and on by a polynomial. Adding
	// and taking away the large number rounds.
	const round = 3 << 51
	k := float64(y*(32*math.Log2E)) + round
	n := int64(math.Float64bits(k)<<13) >> 13
	r := y - float64((k-round)*(math.Ln2/32))
	p := 1 + float64(r*(1+float64(r*(.5+float64(r*(1./6))))))
	return float64(p*steps[n&31]) * math.Float64frombits(uint64(n>>5+1023)<<52)
}
