// title: Where somebody sits
// question: On which bodies does this organisation, body or office sit, or chair?
// for: The meetings that one partner has to staff. Seats of an organisation's own units count, and say which unit.
// words: which boards does it sit on, where is it a member, on which bodies does it sit, seats of, which meetings
//   does it attend, what is it a member of
// param who: actor, required. The organisation, body or office, by name, id or another name for it.
// scope: document, as-of, area
// column role: chair, member, or not readable (the document marks it, and its text has lost the mark)
// column body: the body
// column kind: board, partnership or thematic group
// column through: the unit or office that holds the seat, where it is not the one asked about
// column status: stated, derived, unreadable, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask sits-on "Derbyshire County Council"
MATCH (asked:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})
MATCH (asked)<-[:PART_OF*0..2]-(unit)
WHERE unit.id = asked.id OR unit:Organisation OR unit:Post
WITH DISTINCT asked, unit
MATCH (unit)-[r:CHAIRS|MEMBER_OF|UNRESOLVED]->(body:Board|Partnership|ThematicGroup)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH r, body, CASE type(r) WHEN 'CHAIRS' THEN 1 WHEN 'MEMBER_OF' THEN 2 ELSE 3 END AS rank,
     CASE WHEN body:Board THEN 'board' WHEN body:Partnership THEN 'partnership' ELSE 'thematic group' END AS kind,
     CASE WHEN unit.id = asked.id THEN null ELSE unit.name END AS through
ORDER BY rank, body.name, kind, coalesce(through, ''), r.document, r.locator, r.id LIMIT $limit
RETURN ['chair', 'member', 'not readable'][rank - 1] AS role, body.name AS body, kind, through,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY rank, body, kind, coalesce(through, ''), document, locator, r.id
