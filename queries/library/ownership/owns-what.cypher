// title: What somebody owns
// question: What does this body, organisation or office lead, support, convene, deliver or set as a priority?
// for: One partner's remit on a page, with what its documents leave unreadable.
// words: what is it accountable for, what does it lead on, what is it responsible for, what does it own, what is the
//   remit of, what does it
//   support, what does it deliver
// param who: actor, required. The body, organisation or office, by name, id or another name for it.
// scope: document, as-of, area
// column role: leads, supports, not readable, convenes, delivers or sets
// column what: the theme, priority, programme or body
// column kind: what that is
// column since: the date from which it holds, where the document gives one
// column status: stated, derived, unreadable, or confirmed by a person
// column decided: who confirmed it and when, where a person has
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask owns-what "Derbyshire County Council"
MATCH (who:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})
MATCH (who)-[r:LEADS|SUPPORTS|UNRESOLVED|CONVENES|DELIVERS|SETS]->(what)
WHERE r.status <> 'rejected'
  AND ($documents IS NULL OR $documents[r.document] = true)
  AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
WITH r, what,
     CASE type(r) WHEN 'LEADS' THEN 1 WHEN 'SUPPORTS' THEN 2 WHEN 'UNRESOLVED' THEN 3
                  WHEN 'CONVENES' THEN 4 WHEN 'DELIVERS' THEN 5 ELSE 6 END AS rank,
     head([l IN ['Theme', 'Priority', 'Programme', 'Board', 'Partnership', 'ThematicGroup'] WHERE l IN labels(what)]) AS kind
RETURN ['leads', 'supports', 'not readable', 'convenes', 'delivers', 'sets'][rank - 1] AS role,
       what.name AS what,
       CASE kind WHEN 'ThematicGroup' THEN 'thematic group' ELSE toLower(kind) END AS kind,
       r.from AS since, r.status AS status,
       r.decided_by + ', ' + r.decided_on AS decided, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY rank, what, kind, document, locator, r.id
LIMIT $limit
