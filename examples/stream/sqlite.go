package main

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	_ "modernc.org/sqlite" // the driver, in pure Go

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

const schema = `
CREATE TABLE IF NOT EXISTS progress (done INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS statement (
	article   TEXT NOT NULL, outlet TEXT,
	seq       INTEGER NOT NULL, -- place of the article in the input
	id        INTEGER NOT NULL, -- of the statement in its article
	speaker   TEXT NOT NULL, named INTEGER NOT NULL, -- 1 where that is a name, 0 where words describe it ("a spokesman")
	role TEXT, affiliation TEXT, country TEXT, principal TEXT, speaker_kind TEXT, via TEXT,
	kind      TEXT, act TEXT, of TEXT, claim TEXT, position TEXT, commitment INTEGER,
	cue       TEXT, content TEXT,
	published TEXT, said_from TEXT, said_until TEXT, -- RFC 3339; said_until is exclusive
	confidence REAL,
	PRIMARY KEY (seq, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS statement_speaker ON statement (speaker);
CREATE INDEX IF NOT EXISTS statement_act ON statement (act, said_from);
`

const insert = `INSERT INTO statement VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`

// database is the SQLite output. Its transaction is open from one checkpoint
// to the next.
type database struct {
	db   *sql.DB
	tx   *sql.Tx
	stmt *sql.Stmt
	done int64 // articles that it holds
}

func openDatabase(path string) (*database, error) {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	d := &database{db: db}
	if _, err = db.Exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + schema); err == nil {
		err = db.QueryRow("SELECT done FROM progress").Scan(&d.done)
		if errors.Is(err, sql.ErrNoRows) {
			_, err = db.Exec("INSERT INTO progress VALUES (0)")
		}
	}
	if err == nil {
		err = d.begin()
	}
	if err != nil {
		db.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return d, nil
}

func (d *database) begin() (err error) {
	if d.tx, err = d.db.Begin(); err != nil {
		return err
	}
	d.stmt, err = d.tx.Prepare(insert)
	return err
}

// add writes the statements of article number seq, unless it holds them.
func (d *database) add(seq int64, rec *quote.Record) error {
	if seq < d.done {
		return nil
	}
	for i := range rec.Statements {
		st := &rec.Statements[i]
		e := rec.Entity(st.Speaker)
		s := st.Primary()
		var commitment any
		if s.Addressed {
			commitment = s.Commitment
		}
		var of any
		if s.Of != 0 {
			of = s.Of.String()
		}
		_, err := d.stmt.Exec(rec.ArticleID, null(rec.Site), seq, st.ID,
			e.Label(), e.Name != "", null(e.Role()), null(e.Affiliation()), null(e.Country), null(rec.Entity(e.Principal).Name), e.Kind.String(), null(name(rec, st.Via)),
			st.Kind.String(), s.Act.String(), of, null(rec.Claim(s.Claim).Text), s.Position().String(), commitment,
			rec.Words(st.Cue), rec.Words(st.Content),
			instant(rec.Published.Time), instant(st.When.Start), instant(st.When.End), st.Confidence)
		if err != nil {
			return err
		}
	}
	return nil
}

func name(rec *quote.Record, id entity.ID) string {
	if id == 0 {
		return ""
	}
	return rec.Entity(id).Label()
}

func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func instant(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Format(time.RFC3339)
}

// commit ends the transaction with done articles and begins the next.
func (d *database) commit(done int64) error {
	if done > d.done {
		if _, err := d.tx.Exec("UPDATE progress SET done = ?", done); err != nil {
			return err
		}
		d.done = done
	}
	d.stmt.Close()
	if err := d.tx.Commit(); err != nil {
		return err
	}
	return d.begin()
}

func (d *database) close() {
	if d.tx != nil {
		_ = d.tx.Rollback()
	}
	d.db.Close()
}
