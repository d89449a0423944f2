// Package jsonld reads and writes schema.org descriptions of news articles in JSON-LD, as
// pages carry them in <script type="application/ld+json">.
//
// [Decode] takes lists, @graph, references by @id and several descriptions of
// one article, and repairs JSON that is not valid. [Encode] writes one NewsArticle.
//
//	a, err := jsonld.Decode(ctx, file, article.Options{URL: address})
//	if err != nil {
//		return err
//	}
//	err = jsonld.Encode(page, a, jsonld.EncodeOptions{Script: true}) // for the head of a page
//
// # What becomes of a property
//
//	identifier, @id, sameAs             ID, AltIDs
//	url, mainEntityOfPage               URL
//	@type                               Kind
//	headline, alternativeHeadline       Headlines, with Role "main" and "alternative"
//	name                                Title
//	description, abstract               Descriptions
//	articleSection, printSection        Sections
//	articleBody                         paragraphs of Text
//	dateline, locationCreated           Dateline.Raw, Located
//	author                              Authors
//	creator, contributor, editor,
//	translator, accountablePerson       Contributors, with their Role
//	datePublished, dateModified,
//	dateCreated, expires                Published, Modified, FirstCreated, Expires
//	publisher                           Site
//	provider, sourceOrganization,
//	creditText                          Credits
//	copyrightHolder, copyrightNotice,
//	copyrightYear, license, usageInfo   Rights
//	correction, backstory               Corrections, EdNotes
//	inLanguage                          Language
//	keywords, genre, about, mentions,
//	contentLocation, spatialCoverage    Topics
//	image, video, audio,
//	associatedMedia                     Media
//	publishingPrinciples                Trust
//	digitalSourceType                   DigitalType
//	isAccessibleForFree                 Access
//	version, creativeWorkStatus         Version, Status
//	anything else                       Extra
//
// A name that is a whole byline ("Ana Ruiz and Bo Lee, Associated Press") becomes
// the authors that it names, see [article.ParseByline]; addresses are no names.
//
// Entities and tags inside values are undone: half of the sites escape values
// for HTML before they write them into JSON.
package jsonld
