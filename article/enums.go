package article

import "github.com/onrecord-go/onrecord/internal/enum"

var roleNames = enum.Names{"", "section", "headline", "standfirst", "byline", "date", "paragraph", "subheading", "quotation",
	"list-item", "table", "caption", "credit", "promo", "correction", "editors-note", "contributor", "separator", "dateline"}

// String returns the role's name, "unknown" for the zero value.
func (r Role) String() string { return roleNames.String("Role", int(r)) }

// MarshalText returns the role's name, "" for the zero value.
func (r Role) MarshalText() ([]byte, error) { return roleNames.Marshal("article.Role", int(r)) }

// UnmarshalText reads what MarshalText writes.
func (r *Role) UnmarshalText(b []byte) error {
	i, err := roleNames.Unmarshal("article.Role", b)
	*r = Role(i)
	return err
}

var authorKindNames = enum.Names{"", "person", "organization"}

// String returns the kind's name, "unknown" for the zero value.
func (k AuthorKind) String() string { return authorKindNames.String("AuthorKind", int(k)) }

// MarshalText returns the kind's name, "" for the zero value.
func (k AuthorKind) MarshalText() ([]byte, error) {
	return authorKindNames.Marshal("article.AuthorKind", int(k))
}

// UnmarshalText reads what MarshalText writes.
func (k *AuthorKind) UnmarshalText(b []byte) error {
	i, err := authorKindNames.Unmarshal("article.AuthorKind", b)
	*k = AuthorKind(i)
	return err
}

var creditRoleNames = enum.Names{"", "source", "provider", "syndication", "distributor"}

// String returns the role's name, "unknown" for the zero value.
func (r CreditRole) String() string { return creditRoleNames.String("CreditRole", int(r)) }

// MarshalText returns the role's name, "" for the zero value.
func (r CreditRole) MarshalText() ([]byte, error) {
	return creditRoleNames.Marshal("article.CreditRole", int(r))
}

// UnmarshalText reads what MarshalText writes.
func (r *CreditRole) UnmarshalText(b []byte) error {
	i, err := creditRoleNames.Unmarshal("article.CreditRole", b)
	*r = CreditRole(i)
	return err
}

var topicKindNames = enum.Names{"", "keyword", "subject", "genre", "person", "organization", "place", "event", "object"}

// String returns the kind's name, "unknown" for the zero value.
func (k TopicKind) String() string { return topicKindNames.String("TopicKind", int(k)) }

// MarshalText returns the kind's name, "" for the zero value.
func (k TopicKind) MarshalText() ([]byte, error) {
	return topicKindNames.Marshal("article.TopicKind", int(k))
}

// UnmarshalText reads what MarshalText writes.
func (k *TopicKind) UnmarshalText(b []byte) error {
	i, err := topicKindNames.Unmarshal("article.TopicKind", b)
	*k = TopicKind(i)
	return err
}

var accessNames = enum.Names{"", "free", "paid"}

// String returns the access's name, "unknown" for the zero value.
func (x Access) String() string { return accessNames.String("Access", int(x)) }

// MarshalText returns the access's name, "" for the zero value.
func (x Access) MarshalText() ([]byte, error) { return accessNames.Marshal("article.Access", int(x)) }

// UnmarshalText reads what MarshalText writes.
func (x *Access) UnmarshalText(b []byte) error {
	i, err := accessNames.Unmarshal("article.Access", b)
	*x = Access(i)
	return err
}
