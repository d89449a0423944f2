package coref_test

import "testing"

// TestRelative asks for whom a relative pronoun stands behind words that tell more of the
// one before it.
func TestRelative(t *testing.T) {
	testLast(t, [][2]string{
		{"They met Senator Lena Okafor of Florida, [who] {said} it was late.", "Lena Okafor"},
		{"They met Lena Okafor of Ohio, the head of the Senate Ports Committee, [who] {said} it was late.", "Lena Okafor"},
		{"They met Piet Tarn of Ohio, a docker [whose] {plan} failed.", "Piet Tarn"},
		{"They met Piet Tarn, a docker [whose] {plan} failed.", "Piet Tarn"},
		{"It pleased the Okafor supporters [who] {hoped} it was late.", "the Okafor supporters"},
		{"It pleased Lena Okafor, [who] {hoped} it was late.", "Lena Okafor"},
		{"It pleased those supporting Lena Okafor, [who] {have said} it was late.", "those supporting Lena Okafor"},
		{"They left the Harbour League of Ohio, [which] {said} it was late.", "Harbour League of Ohio"},
		{"They left the Harbour League, which was founded in May and [which] {said} it was late.", "Harbour League"},
		{"A pilot who met Lena Okafor and [who] {said} it was late slept.", "A pilot"},
		{"A pilot who met the captain [who] {said} it was late slept.", "the captain"},
	})
}
