package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/onrecord-go/onrecord/quote"
)

// state is what a checkpoint keeps: how many items are done and how long the
// files were then. It is replaced as a whole, so that it is always of one
// moment.
type state struct {
	Inputs  []string `json:"inputs"`
	Done    int64    `json:"done"`
	Dead    int64    `json:"dead"`
	OutLen  int64    `json:"outLen"`
	DeadLen int64    `json:"deadLen"`
}

// sinks are the places that results go to.
type sinks struct {
	path  string // of the state
	state state
	out   *file
	dead  *file
	db    *database // nil where none was asked for
}

// file is a file that is appended to.
type file struct {
	f *os.File
	w *bufio.Writer
	n int64 // bytes, those in w included
}

// openSinks opens the files where the last checkpoint left them. What was
// written after it is cut off: it will be written again.
func openSinks(c config) (_ *sinks, err error) {
	s := &sinks{path: c.out + ".state", state: state{Inputs: c.inputs}}
	defer func() {
		if err != nil {
			s.close()
		}
	}()
	switch b, err := os.ReadFile(s.path); {
	case errors.Is(err, os.ErrNotExist):
		if _, err := os.Stat(c.out); err == nil {
			return nil, fmt.Errorf("%s exists and %s does not: it is not the output of an unfinished run", c.out, s.path)
		}
		if err := s.save(); err != nil { // before the files, so that they are known as this run's
			return nil, err
		}
	case err != nil:
		return nil, err
	default:
		if err := json.Unmarshal(b, &s.state); err != nil {
			return nil, fmt.Errorf("%s: %w", s.path, err)
		}
		if !slices.Equal(s.state.Inputs, c.inputs) {
			return nil, fmt.Errorf("%s is of a run over %q, not %q", s.path, s.state.Inputs, c.inputs)
		}
	}
	if s.out, err = openFile(c.out, s.state.OutLen); err != nil {
		return nil, err
	}
	if s.dead, err = openFile(c.dead, s.state.DeadLen); err != nil {
		return nil, err
	}
	if c.sqlite != "" {
		if s.db, err = openDatabase(c.sqlite); err != nil {
			return nil, err
		}
		if s.db.done < s.state.Done {
			return nil, fmt.Errorf("%s holds %d articles of this run, %s says %d: they do not belong together", c.sqlite, s.db.done, s.path, s.state.Done)
		}
	}
	return s, nil
}

func openFile(path string, size int64) (*file, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	st, err := f.Stat()
	if err == nil && st.Size() < size {
		err = fmt.Errorf("%s is shorter than at the last checkpoint", path)
	}
	if err == nil {
		err = f.Truncate(size)
	}
	if err == nil {
		_, err = f.Seek(size, 0)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return &file{f: f, w: bufio.NewWriterSize(f, 1<<18), n: size}, nil
}

func (f *file) write(b []byte) error {
	n, err := f.w.Write(b)
	f.n += int64(n)
	return err
}

func (f *file) sync() error {
	if err := f.w.Flush(); err != nil {
		return err
	}
	return f.f.Sync()
}

// write adds a record.
func (s *sinks) write(rec *quote.Record) error {
	b, err := marshal(rec)
	if err != nil {
		return err
	}
	if err := s.out.write(b); err != nil {
		return err
	}
	if s.db != nil {
		return s.db.add(s.state.Done, rec)
	}
	return nil
}

// bury adds a dead letter.
func (s *sinks) bury(l letter) error {
	b, err := marshal(l)
	if err != nil {
		return err
	}
	s.state.Dead++
	return s.dead.write(b)
}

// checkpoint makes all that was written last: first the files, then the
// database, then the state that says so. A stop between two of them is seen when
// the run goes on: the files are cut to the state, and the database skips what
// it already holds.
func (s *sinks) checkpoint() error {
	if err := s.out.sync(); err != nil {
		return err
	}
	if err := s.dead.sync(); err != nil {
		return err
	}
	if s.db != nil {
		if err := s.db.commit(s.state.Done); err != nil {
			return err
		}
	}
	s.state.OutLen, s.state.DeadLen = s.out.n, s.dead.n
	return s.save()
}

// save replaces the state file as a whole.
func (s *sinks) save() error {
	b, err := marshal(s.state)
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(s.path), ".state-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(b)
	err = errors.Join(err, tmp.Sync(), tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), s.path)
	}
	if err != nil {
		os.Remove(tmp.Name())
	}
	return err
}

func (s *sinks) close() {
	for _, f := range []*file{s.out, s.dead} {
		if f != nil {
			f.f.Close()
		}
	}
	if s.db != nil {
		s.db.close()
	}
}
