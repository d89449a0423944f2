module github.com/onrecord-go/onrecord/internal/conformance

go 1.25.0

require (
	github.com/onrecord-go/onrecord v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require (
	github.com/google/go-cmp v0.7.0 // indirect
	golang.org/x/net v0.57.0 // indirect
	golang.org/x/text v0.40.0 // indirect
)

replace github.com/onrecord-go/onrecord => ../..
