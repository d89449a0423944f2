// Package newsml reads and writes IPTC NewsML-G2, version 2.35.
//
// News items are read alone, inside news messages and from packages, with their
// text in NITF or XHTML (inlineXML) or in plain text (inlineData). Decode reads
// the first item of a document, All reads them all. A package item is an article
// of the kind "composite" whose Media are the items that it refers to.
//
//	for a, err := range newsml.All(ctx, file, article.Options{}) {
//		if err != nil {
//			return err
//		}
//		if err := ninjs.Encode(out, a, ninjs.EncodeOptions{}); err != nil { // the item in another format
//			return err
//		}
//	}
//
// Identifiers with a colon are QCodes; the catalogs that resolve them are kept
// and written again, but not fetched. Roles that are no QCodes are written with
// the alias "x-role", which the document's own catalog explains.
//
// NewsML-G2 has no property for some of what an [article.Article] knows. The
// conventions are:
//
//   - the canonical address is altRep;
//   - sections are subjects whose type ends in ":category";
//   - publication (where it is neither firstCreated nor versionCreated), the
//     site's name, access, trust indicators and corrections are
//     itemMetaExtProperty elements;
//   - an item whose dates are unknown has the versionCreated
//     0001-01-01T00:00:00Z, for one is demanded.
//
// What an item says beyond the model is kept in [article.Article.Extra] under
// "itemMeta", "contentMeta", "assert" and "catalogRef", and in the Extra of
// topics and authors, as XML. The file article/FORMATS.md lists what is lost.
package newsml
