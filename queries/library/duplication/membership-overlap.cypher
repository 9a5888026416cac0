// title: Overlapping memberships
// question: Which bodies have mostly the same people round the table?
// for: Where two meetings could be one. The score is Jaccard's: seats in common, of all seats of the two
//   (docs/duplication.md).
// words: could meetings be merged, the same people attend, bodies with the same people round the table, overlapping
//   membership, same members, members in common
// param at-least: number, default 0.5. The lowest score to list.
// param shared: number, default 2. How many members in common at least.
// scope: document, as-of, area
// column score: from 0 to 1
// column body: one body
// column other: the other
// column in_common: who sits on both
// column made_of: the parts of the score
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// column other_document: the document that says so of the other
// column other_locator: where in it
// column other_quote: in which words
// example: remit ask membership-overlap --at-least 0.3
MATCH (a:Board|Partnership|ThematicGroup)<-[x:MEMBER_OF|CHAIRS]-(who)-[y:MEMBER_OF|CHAIRS]->(b:Board|Partnership|ThematicGroup)
WHERE a.id < b.id AND x.status <> 'rejected' AND y.status <> 'rejected'
  AND ($documents IS NULL OR (x.document IN $documents AND y.document IN $documents))
WITH a, b, who, x, y ORDER BY who.name, who.id, x.id, y.id
WITH a, b, collect(DISTINCT who.name) AS in_common, count(DISTINCT who) AS shared, collect({x: x, y: y})[0] AS first
WHERE shared >= $shared
WITH a, b, in_common, shared, first,
     size(COLLECT { MATCH (a)<-[s:MEMBER_OF|CHAIRS]-(m) WHERE s.status <> 'rejected' AND ($documents IS NULL OR s.document IN $documents) RETURN DISTINCT m.id }) +
     size(COLLECT { MATCH (b)<-[s:MEMBER_OF|CHAIRS]-(m) WHERE s.status <> 'rejected' AND ($documents IS NULL OR s.document IN $documents) RETURN DISTINCT m.id }) - shared AS seats
WITH a, b, in_common, shared, first, seats, round(100.0 * shared / seats) / 100 AS score
WHERE 1.0 * shared / seats >= $at_least
RETURN score, a.name AS body, b.name AS other, in_common,
       toString(shared) + ' of ' + toString(seats) + ' members sit on both' AS made_of, first.x.status AS status,
       first.x.document AS document, first.x.locator AS locator, first.x.quote AS quote,
       first.y.document AS other_document, first.y.locator AS other_locator, first.y.quote AS other_quote
ORDER BY score DESC, body, other, a.id, b.id
