package quote

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/arena"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Config configures an [Extractor]. Its zero value is the documented default.
type Config struct {
	// MinConfidence is the confidence below which a statement is left out, from
	// 0 to 1. 0 is the default, the threshold at which precision and recall
	// are best balanced; a negative value keeps every candidate. What a
	// confidence means is said at [Statement].
	MinConfidence float64

	// MaxBytes is the longest text that is accepted; beyond it Extract returns
	// an [*article.LimitError]. 0 is the default of 16 MiB, -1 is no limit.
	MaxBytes int

	// Gazetteer holds the persons and bodies that the user knows: an entity
	// that the text shows to be one of them gets its Refs. nil is none.
	Gazetteer *entity.Gazetteer

	// Workers is how many articles [Extractor.ExtractAll] works on at the same
	// time. 0 is one a core. [Extractor.Extract] itself uses one core.
	Workers int
}

// DefaultMaxBytes is the default of [Config.MaxBytes].
const DefaultMaxBytes = 16 << 20

// Extractor finds the statements of articles. It is immutable and safe for
// concurrent use; the same article always gives the same record. Make one with
// [New] and share it; the zero Extractor extracts nothing but errors.
type Extractor struct {
	cfg      Config
	analyzer *nlp.Analyzer
	model    *attrib.Model
	learned  *stanceModels
}

// New returns an Extractor. The first call reads the embedded weights, later
// calls share them. Where cfg is not valid, the error wraps [ErrConfig].
func New(cfg Config) (*Extractor, error) {
	if c := cfg.MinConfidence; math.IsNaN(c) || c > 1 {
		return nil, fmt.Errorf("quote: %w: MinConfidence is %v, want a number up to 1", ErrConfig, c)
	}
	if cfg.MaxBytes < -1 {
		return nil, fmt.Errorf("quote: %w: MaxBytes is %d, want -1, 0 or a size", ErrConfig, cfg.MaxBytes)
	}
	if cfg.Workers < 0 {
		return nil, fmt.Errorf("quote: %w: Workers is %d, want 0 or a number", ErrConfig, cfg.Workers)
	}
	if cfg.MaxBytes == 0 {
		cfg.MaxBytes = DefaultMaxBytes
	}
	// The first call reads the weights, side by side where there are cores.
	var side sync.WaitGroup
	side.Go(func() { attrib.Default() })
	side.Go(func() { _, _ = loadStanceModels() })
	analyzer, err := nlp.Default()
	side.Wait()
	if err != nil {
		return nil, fmt.Errorf("quote: %w", err)
	}
	learned, err := loadStanceModels()
	if err != nil {
		return nil, err
	}
	return &Extractor{cfg: cfg, analyzer: analyzer, model: attrib.Default(), learned: learned}, nil
}

// The sentinels of this package. They come wrapped with what was met where.
var (
	// ErrConfig says that a [Config] is not valid, or that an [Extractor] was
	// not made by [New].
	ErrConfig = errors.New("configuration is not valid")

	// ErrNoRecord says that an encoder was handed a nil [*Record].
	ErrNoRecord = errors.New("no record")

	// ErrText and ErrBlocks say that an article breaks the laws of its type.
	ErrText   = errors.New("text is not valid UTF-8")
	ErrBlocks = errors.New("blocks are not in order or do not fit the text")
)

// Extract returns who said what in a. It looks at the headline, the standfirst
// and the running text, not at captions, notes, credits and promotion (see
// [article.Role]). An article without blocks is read as running text.
//
// It fails where a is nil ([article.ErrNoArticle]), where its text is not valid UTF-8 or longer than
// [Config.MaxBytes], where its blocks do not fit the text, and where ctx ends
// first, which is asked all along. A text in which nobody speaks is a Record
// without statements.
//
// Time and memory grow with the length of the text, whatever it says. In the
// worst case that is known, a text of nothing but words that could report
// speech, a byte takes about eight times as long as in an article; at most 1,000
// bytes are allocated in all for each byte of the text, beside 2 MiB.
func (x *Extractor) Extract(ctx context.Context, a *article.Article) (*Record, error) {
	return x.extract(ctx, a, func(d *nlp.Doc) []attrib.Attribution {
		return x.model.ExtractWith(d, attrib.Options{MinConfidence: x.cfg.MinConfidence, Stop: ended(ctx)})
	})
}

// ended returns a function that reports whether ctx has ended, for the stages
// that know no context.
func ended(ctx context.Context) func() bool { return func() bool { return ctx.Err() != nil } }

// extraction is the state of one call.
type extraction struct {
	stop func() bool // whether the caller no longer waits; nil never
	gaz  *entity.Gazetteer
	art  *article.Article
	doc  *nlp.Doc
	nlp  *nlp.Analyzer
	attr []attrib.Attribution // one for each statement of rec, in the same order
	rec  *Record

	learned *stanceModels

	spanMem   arena.Arena[article.Span]
	stanceMem arena.Arena[Stance]
	timeMem   arena.Arena[timeWords]
	timeWords []string // of the sentence that times are looked for in
}

// extract is Extract with the finding of attributions left to its caller, so
// that the stages after it can be measured on annotated ones.
func (x *Extractor) extract(ctx context.Context, a *article.Article, find func(*nlp.Doc) []attrib.Attribution) (*Record, error) {
	if x == nil || x.analyzer == nil {
		return nil, fmt.Errorf("quote: %w: the Extractor was not made by New", ErrConfig)
	}
	if a == nil {
		return nil, fmt.Errorf("quote: %w", article.ErrNoArticle)
	}
	if x.cfg.MaxBytes >= 0 && len(a.Text) > x.cfg.MaxBytes {
		return nil, fmt.Errorf("quote: %w", &article.LimitError{Name: "MaxBytes", Limit: int64(x.cfg.MaxBytes), Got: int64(len(a.Text))})
	}
	if !utf8.ValidString(a.Text) {
		return nil, fmt.Errorf("quote: %w", ErrText)
	}
	paras, err := passages(a)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e := &extraction{gaz: x.cfg.Gazetteer, art: a, nlp: x.analyzer, learned: x.learned,
		rec: &Record{ArticleID: a.ID, URL: a.URL, Site: a.Site, Headline: a.Headline(), Text: a.Text, Published: a.Published}}
	e.stop = ended(ctx)
	e.doc = x.analyzer.AnalyzeUntil(a.Text, paras, e.stop)
	e.unpaired()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e.attr = find(e.doc)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e.statements()
	e.speakers()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e.stances()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if e.rec.Claims == nil {
		e.rec.Claims = []Claim{} // so that JSON has a list, as of the statements and entities
	}
	return e.rec, nil
}

// unpaired notes the quotation marks that nothing closes, neither in their
// paragraph nor in one that goes on with the quotation.
func (e *extraction) unpaired() {
	var is article.Issue
	for i := range e.doc.Quotes {
		q := &e.doc.Quotes[i]
		if q.Closed || q.Continues || q.Single { // a single mark may be an apostrophe
			continue
		}
		if is.Count == 0 {
			s := e.doc.Bytes(nlp.Range{First: q.First, Last: q.First + 1})
			is = article.Issue{Code: article.IssueQuotes, Span: article.Span{Start: s.Start, End: s.End}}
		}
		is.Count++
	}
	if is.Count > 0 {
		e.rec.Issues = append(e.rec.Issues, is)
	}
}

// passages returns the parts of the text in which speech is looked for.
func passages(a *article.Article) ([]nlp.Span, error) {
	if len(a.Blocks) == 0 {
		return nil, nil // the tokenizer splits the text at its line breaks
	}
	paras := make([]nlp.Span, 0, len(a.Blocks))
	end := 0
	for i, b := range a.Blocks {
		s := b.Span
		if s.Start < end || s.End < s.Start || s.End > len(a.Text) || !onRune(a.Text, s.Start) || !onRune(a.Text, s.End) {
			return nil, fmt.Errorf("quote: block %d %v: %w", i, s, ErrBlocks)
		}
		end = s.End
		if d := a.Dateline.Span; s.Contains(d) { // a dateline at the head of a paragraph is nobody's words
			s.Start = d.End
		}
		if b.Role == article.RoleHeadline || i == 0 {
			s.Start += pieceKind(a.Text[s.Start:s.End])
		}
		if speaks(b.Role) && !s.IsZero() {
			paras = append(paras, nlp.Span{Start: s.Start, End: s.End})
		}
	}
	if len(paras) == 0 {
		paras = append(paras, nlp.Span{}) // nothing to read, which is not the same as no blocks
	}
	return paras, nil
}

// speaks reports whether blocks of a role are searched for speech.
func speaks(r article.Role) bool {
	return r.Body() || r == article.RoleHeadline || r == article.RoleStandfirst || r == article.RoleUnknown
}

func onRune(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// statements makes one Statement of each attribution.
func (e *extraction) statements() {
	e.rec.Statements = make([]Statement, len(e.attr))
	for i := range e.attr {
		at := &e.attr[i]
		st := &e.rec.Statements[i]
		st.ID = StatementID(i + 1)
		st.Source, st.Cue, st.Content = e.spans(at.Source), e.spans(at.Cue), e.spans(at.Content)
		st.Kind = e.kind(at)
		st.Confidence = at.Confidence
		st.Evidence = Evidence{Class: at.Class.String(), Reason: at.Reason}
		if at.Head >= 0 {
			st.Evidence.Lemma = e.nlp.Lemma(e.doc, at.Head)
		}
	}
}

func (e *extraction) spans(rs []nlp.Range) []article.Span {
	if len(rs) == 0 {
		return nil
	}
	out := e.spanMem.Make(len(rs))
	for _, r := range rs {
		s := e.doc.Bytes(r)
		out = append(out, article.Span{Start: s.Start, End: s.End})
	}
	return out
}

// directShare is the share of a content's words that stand between quotation
// marks from which on it counts as direct (the measure of PolNeAR's scorers).
const directShare = 0.9

// kind tells direct, mixed and indirect contents apart by the share of their
// words that stand between quotation marks.
func (e *extraction) kind(at *attrib.Attribution) Kind {
	words, quoted := 0, 0
	for _, r := range at.Content {
		for i := r.First; i < r.Last; i++ {
			if !isWord(e.doc.Word(i)) {
				continue
			}
			words++
			if e.doc.Tokens[i].Quote >= 0 {
				quoted++
			}
		}
	}
	switch {
	case words == 0:
		return KindUnknown
	case quoted == 0:
		return Indirect
	case float64(quoted) >= directShare*float64(words):
		return Direct
	}
	return Mixed
}

// isWord reports whether a token has a letter or a digit.
func isWord(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
