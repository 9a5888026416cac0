// title: Meeting load
// question: Which organisations sit on several bodies about one theme?
// for: Where a partner could ask for one meeting. The score is 1 - 1/seats: the share of seats that one body would
//   save.
// words: how many meetings does it have to go to, meeting load, too many meetings, several meetings about one theme
// param who: actor. Only this organisation, body or office.
// param at-least: number, default 2. How many seats on one theme at least.
// scope: document, as-of, area
// column score: from 0 to 1
// column who: the organisation, body or office
// column theme: the theme
// column seats: on how many bodies about it
// column body: one of them
// column made_of: the parts of the score
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// column other_document: the document that says so of the other
// column other_locator: where in it
// column other_quote: in which words
// example: remit ask meeting-load --at-least 3
CALL {
  WITH $few AS few WHERE few IS NULL AND $who IS NULL
  MATCH (b:Board|Partnership|ThematicGroup)
  RETURN b
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})-[:MEMBER_OF|CHAIRS]->(b:Board|Partnership|ThematicGroup)
  RETURN DISTINCT b
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(b:Board|Partnership|ThematicGroup)
  RETURN DISTINCT b
}
MATCH (b)-[c:CONCERNS]->(t:Theme)
WHERE c.status <> 'rejected' AND ($documents IS NULL OR $documents[c.document] = true)
MATCH (b)<-[r:MEMBER_OF|CHAIRS]-(actor)
WHERE r.status <> 'rejected' AND ($who IS NULL OR actor.id = $who) AND ($documents IS NULL OR $documents[r.document] = true)
WITH actor, t, count(DISTINCT b) AS seats, collect({body: b, r: r, c: c}) AS found
WHERE seats >= $at_least
UNWIND found AS each
WITH actor, t, seats, each.body AS b, each.r AS r, each.c AS c ORDER BY r.id, c.id
WITH actor, t, seats, b, collect(r)[0] AS r, collect(c)[0] AS c
WITH actor, t, seats, b, r, c, round(100 * (1 - 1.0 / seats)) / 100 AS score
ORDER BY score DESC, actor.name, actor.id, t.name, t.id, b.name, b.id LIMIT $limit
RETURN score, actor.name AS who, t.name AS theme, seats, b.name AS body,
       '1 - 1/' + toString(seats) + ' seats' AS made_of, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote,
       c.document AS other_document, c.locator AS other_locator, c.quote AS other_quote
ORDER BY score DESC, who, actor.id, theme, t.id, body, b.id
