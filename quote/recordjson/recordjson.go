// Package recordjson reads and writes records as JSON, in the module's own
// format. It is the one format that carries all of a [quote.Record].
//
//	rec, err := x.Extract(ctx, a)
//	if err != nil {
//		return err
//	}
//	err = recordjson.Encode(file, rec, recordjson.EncodeOptions{Words: true})
//	// and later
//	rec, err = recordjson.Decode(ctx, file, recordjson.DecodeOptions{})
//
// The format has a JSON Schema, record.schema.json beside this file, which
// [Schema] returns. A document is the record's fields in one object, with three
// more in front:
//
//	"$schema"   the address of the schema
//	"version"   the version of the format, "1.0"
//	"units"     what offsets count: "bytes" of UTF-8, "utf16" code units or
//	            "codepoints"
//
// and, for readers that do not want to compute it, the "position" of each
// stance. Offsets are half-open ranges into "text". A minor version only adds
// properties, which readers skip; a major one may change them.
package recordjson

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/input"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/quote"
)

const (
	format = "record"

	// Version is the version of the format that Encode writes.
	Version = "1.0"

	// SchemaID is the address of the schema.
	SchemaID = "https://raw.githubusercontent.com/onrecord-go/onrecord/main/quote/recordjson/record.schema.json"
)

//go:embed record.schema.json
var schema string

// Schema returns the JSON Schema (draft 2020-12) of the format.
func Schema() []byte { return []byte(schema) }

// ErrVersion says that a document is of a version that cannot be read.
var ErrVersion = errors.New("no version that can be read")

// Units says what offsets count. The zero value is [Bytes].
type Units uint8

// The units.
const (
	Bytes      Units = iota // of UTF-8, as Go indexes strings
	UTF16                   // code units, as JavaScript, Java and C# do
	CodePoints              // as Python does
)

func unitNames() []string { return []string{"bytes", "utf16", "codepoints"} }

// String returns "bytes", "utf16" or "codepoints".
func (u Units) String() string {
	if int(u) < len(unitNames()) {
		return unitNames()[u]
	}
	return fmt.Sprintf("Units(%d)", u)
}

// EncodeOptions says how a record is written. The zero value is the default:
// offsets in bytes, indented.
type EncodeOptions struct {
	Units Units // what offsets count

	// Words adds the words that each statement's source, cue and content cover.
	Words bool

	// Compact writes one line.
	Compact bool
}

// Encode writes a record, ending in a line break.
func Encode(w io.Writer, r *quote.Record, opts EncodeOptions) error {
	if r == nil {
		return fmt.Errorf("quote/recordjson: %w", quote.ErrNoRecord)
	}
	if opts.Units > CodePoints {
		return fmt.Errorf("quote/recordjson: %w: no units %d", article.ErrOptions, opts.Units)
	}
	out := r
	if opts.Units != Bytes {
		out = clone(r)
		x := article.NewIndex(r.Text)
		to := x.UTF16
		if opts.Units == CodePoints {
			to = x.Runes
		}
		mapSpans(out, to)
	}
	b, err := json.Marshal(out)
	if err != nil {
		return fmt.Errorf("quote/recordjson: %w", err)
	}
	tree := jsontree.FromRaw(b)
	doc := jsontree.NewObject()
	doc.SetString("$schema", SchemaID)
	doc.SetString("version", Version)
	doc.SetString("units", opts.Units.String())
	for i, name := range tree.Names {
		v := tree.Items[i]
		if v.Kind == jsontree.Null {
			v = jsontree.NewArray() // a nil list
		}
		doc.Append(name, v)
	}
	for i, st := range doc.Get("statements").List() {
		s := &r.Statements[i]
		if opts.Words {
			words := jsontree.NewObject()
			words.SetString("source", r.Words(s.Source))
			words.SetString("cue", r.Words(s.Cue))
			words.SetString("content", r.Words(s.Content))
			st.Set("words", words)
		}
		for j, v := range st.Get("stances").List() {
			v.SetString("position", s.Stances[j].Position().String())
		}
	}
	raw := append([]byte(doc.Raw()), '\n')
	if !opts.Compact {
		if raw, err = doc.Indent(); err != nil {
			return fmt.Errorf("quote/recordjson: %w", err)
		}
	}
	_, err = w.Write(raw)
	return err
}

// DecodeOptions says how a record is read. The zero value is the default.
type DecodeOptions struct {
	// Limits bounds what is accepted.
	Limits article.Limits
}

// Decode reads a record that Encode wrote. Properties that it does not know are
// skipped. The error is an [*article.LimitError], or an [*article.ParseError]
// with a JSON pointer: for what is no JSON, for [ErrVersion], for offsets that
// do not fit the text and for references to nothing.
func Decode(ctx context.Context, r io.Reader, opts DecodeOptions) (*quote.Record, error) {
	doc, err := input.Read(ctx, r, format, article.Options{Limits: opts.Limits}, charset.Plain)
	if err != nil {
		return nil, err
	}
	tree, _, err := jsontree.Parse(ctx, doc.Data, format, opts.Limits.WithDefaults().Depth)
	if err != nil {
		var pe *article.ParseError
		if errors.As(err, &pe) {
			pe.Offset = doc.Offset(pe.Offset)
		}
		return nil, err
	}
	if v := tree.Get("version").Str(); !strings.HasPrefix(v, "1.") {
		return nil, fail("/version", fmt.Errorf("%w: %q", ErrVersion, v))
	}
	units := slices.Index(unitNames(), tree.Get("units").Str())
	if tree.Get("units") == nil {
		units = 0
	}
	if units < 0 {
		return nil, fail("/units", fmt.Errorf("units %q are not known, want one of %q", tree.Get("units").Str(), unitNames()))
	}
	rec := &quote.Record{}
	if err := json.Unmarshal(tree.Raw(), rec); err != nil {
		return nil, fail(unread(tree, reflect.TypeFor[quote.Record]()))
	}
	if err := fromUnits(rec, Units(units)); err != nil {
		return nil, err
	}
	return rec, check(rec)
}

// unread returns the JSON pointer of the innermost value in v that cannot be read as a
// part of t, and why.
func unread(v *jsontree.Value, t reflect.Type) (string, error) {
	err := json.Unmarshal(v.Raw(), reflect.New(t).Interface())
	if err == nil {
		return "", nil
	}
	for i, item := range v.Items {
		var in reflect.Type
		name := strconv.Itoa(i)
		switch {
		case v.Kind == jsontree.Array && t.Kind() == reflect.Slice:
			in = t.Elem()
		case v.Kind == jsontree.Object && t.Kind() == reflect.Struct:
			for f := range t.NumField() {
				if tag, _, _ := strings.Cut(t.Field(f).Tag.Get("json"), ","); tag == v.Names[i] {
					in, name = t.Field(f).Type, tag
				}
			}
		}
		if in == nil {
			continue
		}
		if path, err := unread(item, in); err != nil {
			return "/" + name + path, err
		}
	}
	return "", err
}

func fail(path string, err error) error {
	return &article.ParseError{Format: format, Path: path, Offset: -1, Err: err}
}
