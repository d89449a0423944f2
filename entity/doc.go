// Package entity models the persons, bodies, governments, publications and
// groups that a news article speaks of, and above all those that speak in it.
package entity
