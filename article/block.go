package article

// Role says what a block of text is.
type Role uint8

// The roles of a block. The zero value is unknown. [Role.Body] tells which of
// them are the article's own running text.
const (
	RoleUnknown     Role = iota
	RoleSection          // the name of the section, a kicker
	RoleHeadline         // the main headline
	RoleStandfirst       // the summary under the headline
	RoleByline           // who wrote it
	RoleDate             // when it was published or changed
	RoleParagraph        // a paragraph of running text
	RoleSubheading       // a heading inside the text
	RoleQuotation        // a block quotation, a pull quote
	RoleListItem         // an item of a list
	RoleTable            // a row of a table
	RoleCaption          // what stands under a picture
	RoleCredit           // credits, syndication, copyright lines
	RolePromo            // advertisements, "Read more", share lines, newsletter calls
	RoleCorrection       // a correction or an update note
	RoleEditorsNote      // a note of the editors
	RoleContributor      // "Reporting by …; Editing by …"
	RoleSeparator        // "___", "***"
	RoleDateline         // a dateline on a line of its own
)

// Body reports whether blocks of this role are the article's own running text:
// paragraphs, subheadings, block quotations, list items and table rows.
func (r Role) Body() bool {
	switch r {
	case RoleParagraph, RoleSubheading, RoleQuotation, RoleListItem, RoleTable:
		return true
	}
	return false
}

// Block is one part of the text: a paragraph, a headline, a caption.
type Block struct {
	Role  Role `json:"role,omitzero"`   // what the part is
	Level int  `json:"level,omitempty"` // depth of a subheading (1 to 6) or of a list item (1 is outermost), else 0
	Span  Span `json:"span"`            // where it stands in Article.Text
}
