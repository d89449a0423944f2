//go:build !unix

package hostile

import "time"

// now returns the time of the clock: the system does not tell what the program
// has used.
func now() time.Duration { return time.Duration(time.Now().UnixNano()) }
