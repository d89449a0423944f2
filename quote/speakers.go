package quote

import "github.com/onrecord-go/onrecord/internal/coref"

// speakers fills in who speaks in each statement, in whose name, through what
// and to whom.
func (e *extraction) speakers() {
	res := coref.Resolve(e.art, e.doc, e.attr, coref.Options{Gazetteer: e.gaz, Stop: e.stop})
	e.rec.Entities = res.Entities
	for i := range e.rec.Statements {
		st, w := &e.rec.Statements[i], &res.Of[i]
		st.Speaker, st.SpeakerBy = w.Speaker.Entity, w.Speaker
		st.Principal = w.Principal
		st.Via, st.ViaSpan = w.Via, w.ViaSpan
		st.Addressee, st.AddresseeSpan = w.Addressee, w.ToSpan
	}
}
