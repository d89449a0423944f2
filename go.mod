module github.com/onrecord-go/onrecord

go 1.25.0

require (
	github.com/google/go-cmp v0.7.0
	golang.org/x/net v0.57.0
	golang.org/x/text v0.40.0
)
