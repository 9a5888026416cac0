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
MATCH (who)-[r:MEMBER_OF|CHAIRS]->(body:Board|Partnership|ThematicGroup)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH body, count(DISTINCT who) AS seats, collect(DISTINCT who) AS members
UNWIND members AS who
WITH who, collect({body: body, seats: seats}) AS bodies
WHERE size(bodies) > 1
UNWIND bodies AS first
UNWIND bodies AS second
WITH who, first.body AS a, second.body AS b, first.seats AS seats1, second.seats AS seats2
WHERE a.id < b.id
WITH a, b, seats1, seats2, count(who) AS shared
WHERE shared >= $shared AND 1.0 * shared / (seats1 + seats2 - shared) >= $at_least
MATCH (a)<-[x:MEMBER_OF|CHAIRS]-(who)-[y:MEMBER_OF|CHAIRS]->(b)
WHERE x.status <> 'rejected' AND y.status <> 'rejected'
  AND ($documents IS NULL OR ($documents[x.document] = true AND $documents[y.document] = true))
WITH a, b, shared, seats1 + seats2 - shared AS seats, who, x, y ORDER BY who.name, who.id, x.id, y.id
WITH a, b, shared, seats, collect(DISTINCT who.name) AS in_common, collect({x: x, y: y})[0] AS first
RETURN round(100.0 * shared / seats) / 100 AS score, a.name AS body, b.name AS other, in_common,
       toString(shared) + ' of ' + toString(seats) + ' members sit on both' AS made_of, first.x.status AS status,
       first.x.document AS document, first.x.locator AS locator, first.x.quote AS quote,
       first.y.document AS other_document, first.y.locator AS other_locator, first.y.quote AS other_quote
ORDER BY score DESC, body, other, a.id, b.id
