package attrib

import "github.com/onrecord-go/onrecord/internal/enum"

var classNames = enum.Names{"", "verb", "light-verb", "noun", "adjective", "according-to", "adverb", "colon", "dash", "juxtaposed", "continuation"}

// String returns the class's name, "unknown" for the zero value.
func (c Class) String() string { return classNames.String("Class", int(c)) }
