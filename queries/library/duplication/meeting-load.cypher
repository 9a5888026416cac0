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
  MATCH (b:Board|Partnership|ThematicGroup)-[c:CONCERNS]->(t:Theme)
  WHERE c.status <> 'rejected' AND ($documents IS NULL OR $documents[c.document] = true)
  RETURN b, t
  UNION ALL
  CALL {
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
  RETURN b, t
}
MATCH (b)<-[r:MEMBER_OF|CHAIRS]-(actor)
WHERE r.status <> 'rejected' AND ($who IS NULL OR actor.id = $who) AND ($documents IS NULL OR $documents[r.document] = true)
WITH actor, t, collect(DISTINCT b) AS bodies
WHERE size(bodies) >= $at_least
WITH round(100 * (1 - 1.0 / size(bodies))) / 100 AS score, collect({who: actor, theme: t, bodies: bodies}) AS found
ORDER BY score DESC
CALL {
  WITH found
  UNWIND found AS each
  WITH each.who AS actor, each.theme AS t, each.bodies AS bodies
  RETURN actor, t, bodies, size(bodies) AS seats, actor.name AS who, actor.id AS id, t.name AS theme, t.id AS on
  ORDER BY who, id, theme, on
}
CALL {
  WITH actor, t, bodies
  UNWIND bodies AS b
  MATCH (b)<-[r:MEMBER_OF|CHAIRS]-(actor)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  WITH t, b, min(r.id) AS seat, collect(r) AS claims
  WITH t, b, [r IN claims WHERE r.id = seat][0] AS r
  MATCH (b)-[c:CONCERNS]->(t)
  WHERE c.status <> 'rejected' AND ($documents IS NULL OR $documents[c.document] = true)
  WITH b, r, min(c.id) AS about, collect(c) AS claims
  WITH b.name AS body, b.id AS at, r, [c IN claims WHERE c.id = about][0] AS c
  RETURN body, at, r, c ORDER BY body, at
}
WITH score, who, id, theme, on, seats, body, at, r, c LIMIT $limit
RETURN score, who, theme, seats, body,
       '1 - 1/' + toString(seats) + ' seats' AS made_of, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote,
       c.document AS other_document, c.locator AS other_locator, c.quote AS other_quote
ORDER BY score DESC, who, id, theme, on, body, at
