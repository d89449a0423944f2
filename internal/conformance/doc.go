// Package conformance holds what the module writes against the schemas that
// others publish: ninjs against IPTC's JSON Schemas, NITF and NewsML-G2 against
// IPTC's XSDs, and records against the module's own schema.
//
// It is a module of its own, so that the validator is no dependency of anyone
// who uses the library. XSDs need the program xmllint (libxml2); where it is
// missing those tests are skipped, unless ONRECORD_REQUIRE_XMLLINT=1 says that
// they must run.
package conformance
