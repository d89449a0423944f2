package quote_test

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/quote"
)

const rss = `<rss version="2.0"><channel><title>Harbour Post</title>
<item><guid>post-1</guid><title>The bridge</title>
  <description>Mayor Tom Hale denied that the bridge was closed.</description></item>
<item><guid>post-2</guid><title>The crane</title>
  <description>“The crane is forty years old,” said Ines Duarte, the director of the port authority.</description></item>
</channel></rss>`

// said is what a program of one's own wants of a statement.
type said struct {
	Article  string         `json:"article"`
	Site     string         `json:"site"`
	Speaker  string         `json:"speaker"`
	Act      quote.Act      `json:"act"`
	Position quote.Position `json:"position"`
	Claim    string         `json:"claim"`
	Words    string         `json:"words"`
}

// From a feed to JSON Lines, article by article. Package recordjson writes whole
// records, with all spans, entities and claims.
func Example_feed() {
	ctx := context.Background()
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	out := json.NewEncoder(os.Stdout)
	for rec, err := range x.ExtractAll(ctx, feed.All(ctx, strings.NewReader(rss), article.Options{})) {
		if err != nil {
			log.Print(err)
			continue
		}
		for _, st := range rec.Statements {
			s := st.Primary()
			if err := out.Encode(said{
				Article: rec.ArticleID, Site: rec.Site,
				Speaker: rec.Entity(st.Speaker).Label(),
				Act:     s.Act, Position: s.Position(), Claim: rec.Claim(s.Claim).Text,
				Words: rec.Words(st.Content),
			}); err != nil {
				log.Fatal(err)
			}
		}
	}
	// Output:
	// {"article":"post-1","site":"Harbour Post","speaker":"Tom Hale","act":"deny","position":"oppose","claim":"The bridge was closed.","words":"that the bridge was closed"}
	// {"article":"post-2","site":"Harbour Post","speaker":"Ines Duarte","act":"assert","position":"support","claim":"The crane is forty years old.","words":"“The crane is forty years old,”"}
}
