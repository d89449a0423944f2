package article

import (
	"encoding/json"
	"errors"
)

// Object holds the further properties of one element as the text of a JSON
// object, under the names that the format gives them: the contact details of a
// person, the symbols of a company. "" means that there are none. It is a
// string, so that the values that carry it can be compared.
type Object string

// IsZero reports whether there are no further properties.
func (o Object) IsZero() bool { return o == "" }

// MarshalJSON returns the object itself, null where it is empty. An Object that
// is not valid JSON is an error.
func (o Object) MarshalJSON() ([]byte, error) {
	if o == "" {
		return []byte("null"), nil
	}
	if !json.Valid([]byte(o)) {
		return nil, errors.New("article: an Object is not valid JSON")
	}
	return []byte(o), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (o *Object) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*o = ""
		return nil
	}
	*o = Object(b)
	return nil
}
