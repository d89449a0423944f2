package browser

import (
	"context"
	_ "embed"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

//go:embed checks.js
var checks string

// found is what checks.js returns.
type found struct {
	Wrong     []string `json:"wrong"`
	Text      string   `json:"text"`
	Marks     []mark   `json:"marks"`
	Direction string   `json:"direction"`
	Ground    string   `json:"ground"`
	Active    int      `json:"active"`
}

// mark is a marked piece of the article's text.
type mark struct {
	Statement quote.StatementID `json:"statement"`
	Part      string            `json:"part"`
	Text      string            `json:"text"`
}

// start returns a tab of a new browser. What the page complains of, and what it
// asks the network for beyond itself, fails the test.
func start(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome", "headless-shell"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		if os.Getenv("ONRECORD_REQUIRE_CHROMIUM") != "" {
			t.Fatal("no Chromium is installed, and ONRECORD_REQUIRE_CHROMIUM is set")
		}
		t.Skip("no Chromium is installed (Debian: apt-get install chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.Flag("disable-dev-shm-usage", true),
		// A mouse, which a machine without a screen need not have: types of
		// pointer and of hover as Blink numbers them, "fine" and "hover".
		chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"),
		chromedp.WSURLReadTimeout(time.Minute))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	var mu sync.Mutex
	var complaints []string
	ctx, cancel = chromedp.NewContext(ctx, chromedp.WithListener(func(ev any) {
		mu.Lock()
		defer mu.Unlock()
		switch ev := ev.(type) {
		case *log.EventEntryAdded:
			complaints = append(complaints, fmt.Sprintf("%s: %s", ev.Entry.Level, ev.Entry.Text))
		case *runtime.EventConsoleAPICalled:
			complaints = append(complaints, fmt.Sprintf("console.%s", ev.Type))
		case *runtime.EventExceptionThrown:
			complaints = append(complaints, ev.ExceptionDetails.Text)
		case *page.EventJavascriptDialogOpening:
			complaints = append(complaints, "a dialog: "+ev.Message)
		}
	}))
	t.Cleanup(cancel)
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		for _, c := range complaints {
			t.Error("the browser complains:", c)
		}
	})
	do(t, ctx, command(log.Enable, cdp.Empty{}), command(page.Enable, page.EnableParams{}))
	ctx, cancel = context.WithTimeout(ctx, 5*time.Minute) // not before: it would be the browser's own
	t.Cleanup(cancel)
	return ctx
}

// command is an action that sends a command of the protocol.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, c, params)
		return err
	})
}

func do(t *testing.T, ctx context.Context, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

func evaluate[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// serve returns the address of a server that has the pages and nothing else.
func serve(t *testing.T, list []sample) string {
	t.Helper()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for i := range list {
			if r.URL.Path == fmt.Sprintf("/%d", i) {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				w.Write(list[i].html)
				return
			}
		}
		if r.URL.Path != "/favicon.ico" { // browsers ask for it by themselves
			t.Errorf("the page asks for %s", r.URL)
		}
		w.WriteHeader(http.StatusNoContent)
	}))
	t.Cleanup(srv.Close)
	return srv.URL
}

// view is how a page is looked at.
type view struct {
	width, height int64
	dark          bool
	script        bool
	mouse         bool // in a narrow window; in a wide one there always is
}

func (v view) String() string {
	name := fmt.Sprintf("%d", v.width)
	if v.dark {
		name += " dark"
	}
	if !v.script {
		name += " without JavaScript"
	}
	if v.mouse {
		name += " with a mouse"
	}
	return name
}

// open shows what is at url.
func (v view) open(t *testing.T, ctx context.Context, url string) {
	t.Helper()
	scheme := "light"
	if v.dark {
		scheme = "dark"
	}
	var phone []chromedp.EmulateViewportOption
	if v.width < 600 && !v.mouse {
		phone = append(phone, chromedp.EmulatePortrait, chromedp.EmulateMobile, chromedp.EmulateTouch)
	}
	do(t, ctx, chromedp.EmulateViewport(v.width, v.height, phone...),
		command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}),
		command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !v.script}),
		chromedp.Navigate("about:blank"), // a new document, not a jump in the last one
		chromedp.Navigate(url))
}

func TestPages(t *testing.T) {
	list := pages(t)
	ctx := start(t)
	url := serve(t, list)
	for i, p := range list {
		for _, v := range []view{
			{390, 844, false, true, false}, {390, 844, true, true, false}, {390, 844, false, true, true},
			{1280, 900, false, true, false}, {1280, 900, true, true, false}, {1280, 900, false, false, false},
		} {
			t.Run(fmt.Sprintf("%s/%v", p.name, v), func(t *testing.T) {
				v.open(t, ctx, fmt.Sprintf("%s/%d", url, i))
				got := evaluate[found](t, ctx, checks)
				for _, w := range got.Wrong {
					t.Error(w)
				}
				if got.Active > 0 {
					t.Errorf("%d elements that run or load something", got.Active)
				}
				if dark := !strings.Contains(got.Ground, "255"); dark != v.dark {
					t.Errorf("the ground is %s", got.Ground)
				}
				if (got.Direction == "rtl") != p.rtl {
					t.Errorf("the text runs %s", got.Direction)
				}
				if want := squeeze(p.art.Text); squeeze(got.Text) != want {
					t.Errorf("the page shows\n%s\nwant\n%s", squeeze(got.Text), want)
				}
				checkMarks(t, p, got.Marks)
			})
		}
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// checkMarks holds the marked text against the record: together the marks are
// what some statement covers, and each lies in the part that it names.
func checkMarks(t *testing.T, p sample, marks []mark) {
	t.Helper()
	covered := make([]bool, len(p.rec.Text))
	parts := make(map[string]string) // statement and part → words
	for i := range p.rec.Statements {
		st := &p.rec.Statements[i]
		for part, spans := range map[string][]article.Span{"source": st.Source, "cue": st.Cue, "content": st.Content} {
			for _, s := range spans {
				parts[fmt.Sprint(st.ID, part)] += " " + squeeze(s.In(p.rec.Text))
				for b := s.Start; b < s.End; b++ {
					covered[b] = true
				}
			}
		}
	}
	var want, got strings.Builder
	for b := range covered {
		if covered[b] {
			want.WriteByte(p.rec.Text[b])
		}
	}
	for _, m := range marks {
		got.WriteString(m.Text)
		if in := parts[fmt.Sprint(m.Statement, m.Part)]; !strings.Contains(in, squeeze(m.Text)) {
			t.Errorf("%q is marked as %s of statement %d, which is %q", m.Text, m.Part, m.Statement, in)
		}
	}
	if g, w := strings.Join(strings.Fields(got.String()), ""), strings.Join(strings.Fields(want.String()), ""); g != w {
		t.Errorf("marked is\n%s\nwant\n%s", g, w)
	}
}

// TestKeyboard goes through the page as one without a mouse does: Tab to the
// marks, Enter to the card, Tab to its link, Enter back to the text.
func TestKeyboard(t *testing.T) {
	list := pages(t)[:1]
	ctx := start(t)
	url := serve(t, list)
	for _, v := range []view{{390, 844, false, false, false}, {390, 844, true, true, true}, {1280, 900, true, false, false}, {1280, 900, false, true, false}} {
		t.Run(v.String(), func(t *testing.T) {
			v.open(t, ctx, url+"/0")
			type place struct {
				Focus   string `json:"focus"`   // the link that has the focus
				Ring    bool   `json:"ring"`    // it can be seen that it has
				Shown   bool   `json:"shown"`   // it is in the window
				Target  string `json:"target"`  // what was jumped to
				Reached bool   `json:"reached"` // that is in the window
				Tip     bool   `json:"tip"`     // its tip is shown
				Wide    bool   `json:"wide"`    // something, the tip say, sticks out
			}
			const look = `(() => {
				const seen = (e) => { const r = e.getBoundingClientRect(); return r.top < innerHeight && r.bottom > 0 && r.left < innerWidth && r.right > 0 };
				const f = document.activeElement, g = document.querySelector(":target"), d = document.documentElement;
				return {focus: f.getAttribute("href") || f.tagName, ring: parseFloat(getComputedStyle(f).outlineWidth) >= 2 && getComputedStyle(f).outlineStyle !== "none",
					shown: seen(f), target: g ? g.id : "", reached: !!g && seen(g), tip: getComputedStyle(f, "::after").position === "absolute", wide: d.scrollWidth > d.clientWidth};
			})()`
			press := func(key string) place {
				t.Helper()
				do(t, ctx, chromedp.KeyEvent(key))
				return evaluate[place](t, ctx, look)
			}
			if p := press(kb.Tab); p.Focus != "#statements" || !p.Shown {
				t.Fatalf("the first Tab leads to %+v, want the link that skips the text", p)
			}
			marks := evaluate[[]string](t, ctx, `[...document.querySelectorAll("#text a")].map((a) => a.getAttribute("href"))`)
			if len(marks) < 20 {
				t.Fatalf("%d marks", len(marks))
			}
			const enough = 12
			for i, want := range marks[:enough] {
				if p := press(kb.Tab); p.Focus != want || !p.Ring || !p.Shown || p.Wide || p.Tip != (v.mouse || v.width > 600) {
					t.Fatalf("mark %d: %+v, want %s with a ring, in the window, nothing wider than it, a tip where there is a mouse", i, p, want)
				}
			}
			card := marks[enough-1]
			if p := press(kb.Enter); "#"+p.Target != card || !p.Reached {
				t.Fatalf("Enter on %s leads to %+v", card, p)
			}
			back := "#m" + card[2:]
			if p := press(kb.Tab); p.Focus != back || !p.Shown {
				t.Fatalf("Tab in the card leads to %+v, want its link %s", p, back)
			}
			if p := press(kb.Enter); "#"+p.Target != back || !p.Reached {
				t.Fatalf("Enter on %s leads to %+v", back, p)
			}
		})
	}
}
