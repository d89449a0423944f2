// Package entity models the persons, bodies, governments, publications and
// groups that a news article speaks of, and above all those that speak in it.
//
// [Entity] is what an article says of one of them, [Resolution] why a mention was
// taken for it. [ParseName] reads a person's name in its parts, [LookupCountry]
// the words by which news speaks of countries and their governments. A
// [Gazetteer] links entities with persons and bodies that the user knows; a
// [Registry] merges the entities of many articles. Both keep to what the text
// supports: a surname alone identifies nobody.
package entity
