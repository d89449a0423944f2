// Package ninjs reads and writes IPTC ninjs, News in JSON: versions 1.0 to 3.1
// are read, 3.1, 2.2 and 1.6 are written.
//
//	a, err := ninjs.Decode(ctx, file, article.Options{})
//	if err != nil {
//		return err
//	}
//	fmt.Println(a.Headline(), a.Published.Time)
//	err = ninjs.Encode(out, a, ninjs.EncodeOptions{Version: ninjs.V16}) // an older version
//
// Inside, everything is the shape of 3.1: older documents are lifted to it
// before they are read, and lowered from it after they are made. The version of
// a document is told by "standard" or "$standard", by "$id" and "$schema", and,
// where it has none of them, by the names of its properties; never by a title.
//
// ninjs has no property for some of what an [article.Article] knows. The
// conventions are:
//
//   - the place of writing is "located"; a dateline stands in the body, in a
//     <span class="dateline">;
//   - publication is "firstCreated", the last change "versionCreated"; read
//     back, Published is firstCreated, else versionCreated;
//   - sections are "subjects" with rel "section", keywords "subjects" with rel
//     "keyword";
//   - authors and contributors are "people" and "organisations" with rel
//     "author" and "contributor";
//   - credits are "infoSources"; the caption, alternative text and credit of a
//     picture are "descriptions" of its association;
//   - a canonical address that is not the item's uri is an "altIds" entry with
//     role "url".
//
// What a document says beyond the model is kept in [article.Article.Extra] and
// in the Extra of each element, under the names of 3.1, and is written again
// where the schema of the version has a place for it; EncodeOptions.Extensions
// writes the rest too. The file article/FORMATS.md lists what is lost.
package ninjs
