// title: Overlapping memberships
// question: Which bodies have mostly the same people round the table?
// for: Where two meetings could be one. The score is Jaccard's: seats in common, of all seats of the two
//   (docs/duplication.md).
// words: could meetings be merged, the same people attend, bodies with the same people round the table, overlapping
//   membership, same members, members in common
// param body: body. Only overlaps of this body with others.
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
CALL {
  WITH $few AS few WHERE few IS NULL AND $body IS NULL
  MATCH (who:Board|Partnership|ThematicGroup|Organisation|Post)-[r:MEMBER_OF|CHAIRS]->(b:Board|Partnership|ThematicGroup)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  RETURN who, collect(DISTINCT b) AS bodies
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (:Board|Partnership|ThematicGroup {id: $body})<-[:MEMBER_OF|CHAIRS]-(:Board|Partnership|ThematicGroup|Organisation|Post)-[:MEMBER_OF|CHAIRS]->(b:Board|Partnership|ThematicGroup)
  WITH DISTINCT b
  MATCH (b)<-[r:MEMBER_OF|CHAIRS]-(who)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  RETURN who, collect(DISTINCT b) AS bodies
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(who:Board|Partnership|ThematicGroup|Organisation|Post)
  WITH DISTINCT who
  MATCH (who)-[r:MEMBER_OF|CHAIRS]->(b:Board|Partnership|ThematicGroup)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  RETURN who, collect(DISTINCT b) AS bodies
}
WITH bodies, who.id AS id, size(bodies) AS sits ORDER BY sits, id
UNWIND bodies AS b
WITH b, collect(id) AS members
WITH b, members, size(members) AS seats, toInteger(ceil($at_least * size(members) - 0.000001)) AS least
WITH b, members, seats, CASE WHEN least > $shared THEN least ELSE toInteger($shared) END AS least
WHERE seats >= least
UNWIND members[0..seats - least + 1] AS rare
WITH rare, collect({body: b, id: b.id, name: b.name, members: members, seats: seats}) AS bodies
WHERE size(bodies) > 1
UNWIND bodies AS a
UNWIND [b IN bodies WHERE a.id < b.id AND ($body IS NULL OR a.id = $body OR b.id = $body)
        AND 1.0 * a.seats >= $at_least * b.seats AND 1.0 * b.seats >= $at_least * a.seats] AS b
WITH rare, a, b, [m IN a.members WHERE m IN b.members] AS common
WHERE common[0] = rare  // a pair counts once, where its first common member is
WITH a, b, common, size(common) AS shared, a.seats + b.seats - size(common) AS seats
WHERE shared >= $shared AND 1.0 * shared / seats >= $at_least
WITH a.body AS a, b.body AS b, a.name AS body, b.name AS other, a.id AS one, b.id AS two, common, shared, seats,
     round(100.0 * shared / seats) / 100 AS score
ORDER BY score DESC, body, other, one, two LIMIT $limit
MATCH (a)<-[r:MEMBER_OF|CHAIRS]-(who)
WHERE who.id IN common AND r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH a, b, shared, seats, score, who.name AS name, who.id AS id, min(r.id) AS claim, collect(r) AS claims ORDER BY name, id
WITH a, b, shared, seats, score, collect(DISTINCT name) AS in_common,
     collect({who: id, claim: [r IN claims WHERE r.id = claim][0]})[0] AS first
MATCH (b)<-[r:MEMBER_OF|CHAIRS]-(same)
WHERE same.id = first.who AND r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH a, b, shared, seats, score, in_common, first.claim AS x, min(r.id) AS claim, collect(r) AS claims
WITH a, b, shared, seats, score, in_common, x, [r IN claims WHERE r.id = claim][0] AS y
RETURN score, a.name AS body, b.name AS other, in_common,
       toString(shared) + ' of ' + toString(seats) + ' members sit on both' AS made_of, x.status AS status,
       x.document AS document, x.locator AS locator, x.quote AS quote,
       y.document AS other_document, y.locator AS other_locator, y.quote AS other_quote
ORDER BY score DESC, body, other, a.id, b.id
