package recordjson

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// clone returns a copy of r that shares no slice with it.
func clone(r *quote.Record) *quote.Record {
	out := reflect.New(reflect.TypeOf(*r))
	copyInto(out.Elem(), reflect.ValueOf(*r))
	return out.Interface().(*quote.Record)
}

func copyInto(dst, src reflect.Value) {
	dst.Set(src)
	switch src.Kind() {
	case reflect.Slice:
		if src.IsNil() {
			return
		}
		dst.Set(reflect.MakeSlice(src.Type(), src.Len(), src.Len()))
		for i := range src.Len() {
			copyInto(dst.Index(i), src.Index(i))
		}
	case reflect.Struct:
		for i := range src.NumField() {
			if src.Type().Field(i).IsExported() {
				copyInto(dst.Field(i), src.Field(i))
			}
		}
	}
}

// mapSpans replaces each span of a record by what f makes of it.
func mapSpans(r *quote.Record, f func(article.Span) article.Span) {
	_ = walkSpans(reflect.ValueOf(r).Elem(), "", func(_ string, s *article.Span) error {
		if !s.IsZero() {
			*s = f(*s)
		}
		return nil
	})
}

// walkSpans calls f for each span in v, with its JSON pointer.
func walkSpans(v reflect.Value, path string, f func(string, *article.Span) error) error {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			if err := walkSpans(v.Index(i), path+"/"+strconv.Itoa(i), f); err != nil {
				return err
			}
		}
	case reflect.Struct:
		if s, ok := v.Addr().Interface().(*article.Span); ok {
			return f(path, s)
		}
		for i := range v.NumField() {
			if ft := v.Type().Field(i); ft.IsExported() {
				if err := walkSpans(v.Field(i), path+"/"+jsonName(ft), f); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func jsonName(f reflect.StructField) string {
	name := f.Tag.Get("json")
	for i := range len(name) {
		if name[i] == ',' {
			return name[:i]
		}
	}
	return name
}

// offsets leads from the offsets of other units to those of bytes.
type offsets []int

// newOffsets counts the text once: one entry for each unit and one for its end.
// The second half of a surrogate pair is no place to be: -1.
func newOffsets(text string, u Units) offsets {
	out := make(offsets, 0, len(text)+1)
	for i, c := range text {
		out = append(out, i)
		if u == UTF16 && c > 0xffff {
			out = append(out, -1)
		}
	}
	return append(out, len(text))
}

// fromUnits makes bytes of a record's offsets.
func fromUnits(r *quote.Record, u Units) error {
	if u == Bytes {
		return nil
	}
	at := newOffsets(r.Text, u)
	return walkSpans(reflect.ValueOf(r).Elem(), "", func(path string, s *article.Span) error {
		if s.IsZero() {
			return nil
		}
		if s.Start < 0 || s.End >= len(at) || at[s.Start] < 0 || at[s.End] < 0 {
			return fail(path, fmt.Errorf("%v is no range of the text", *s))
		}
		*s = article.Span{Start: at[s.Start], End: at[s.End]}
		return nil
	})
}

// check says what is wrong with a record that was read.
func check(r *quote.Record) error {
	if !utf8.ValidString(r.Text) {
		return fail("/text", errors.New("no UTF-8"))
	}
	err := walkSpans(reflect.ValueOf(r).Elem(), "", func(path string, s *article.Span) error {
		if s.IsZero() {
			return nil
		}
		if s.Start < 0 || s.End > len(r.Text) || !boundary(r.Text, s.Start) || !boundary(r.Text, s.End) {
			return fail(path, fmt.Errorf("%v is no range of the text", *s))
		}
		return nil
	})
	if err != nil {
		return err
	}
	entities := map[entity.ID]bool{0: true}
	for i, e := range r.Entities {
		if e.ID < 1 || i > 0 && e.ID <= r.Entities[i-1].ID {
			return fail(fmt.Sprintf("/entities/%d/id", i), errors.New("identifiers do not rise"))
		}
		entities[e.ID] = true
	}
	claims := map[quote.ClaimID]bool{0: true}
	for i, c := range r.Claims {
		if c.ID < 1 || i > 0 && c.ID <= r.Claims[i-1].ID {
			return fail(fmt.Sprintf("/claims/%d/id", i), errors.New("identifiers do not rise"))
		}
		claims[c.ID] = true
	}
	for i, s := range r.Statements {
		if s.ID < 1 || i > 0 && s.ID <= r.Statements[i-1].ID {
			return fail(fmt.Sprintf("/statements/%d/id", i), errors.New("identifiers do not rise"))
		}
		for _, id := range []entity.ID{s.Speaker, s.SpeakerBy.Entity, s.Principal, s.Via, s.Addressee, s.Place} {
			if !entities[id] {
				return fail(fmt.Sprintf("/statements/%d", i), fmt.Errorf("there is no entity %d", id))
			}
		}
		for j, st := range s.Stances {
			if !claims[st.Claim] || !entities[st.TargetID] {
				return fail(fmt.Sprintf("/statements/%d/stances/%d", i, j), errors.New("a reference to nothing"))
			}
		}
	}
	return nil
}

// boundary reports whether a character begins at i, or the text ends there.
func boundary(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
