// title: The busiest
// question: Who sits on, chairs or leads most?
// for: Where the load lies. Seats count bodies, not claims.
// words: who sits on the most bodies, busiest, who leads most, most seats, sits on most boards
// param top: number, default 5. How many to list.
// scope: document, as-of, area
// column who: the organisation, body or office
// column seats: on how many bodies it sits or chairs
// column leads: how many things it leads
// column role: member, chair or leads
// column what: the body, theme or priority
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask busiest --top 3
CALL {
  WITH $few AS few WHERE few IS NULL
  MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post)
  RETURN actor
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(actor:Board|Partnership|ThematicGroup|Organisation|Post)
  RETURN DISTINCT actor
}
MATCH (actor)-[r:MEMBER_OF|CHAIRS|LEADS]->(thing)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH actor, count(DISTINCT CASE WHEN type(r) <> 'LEADS' THEN thing END) AS seats,
     count(DISTINCT CASE WHEN type(r) = 'LEADS' THEN thing END) AS leads
ORDER BY seats DESC, leads DESC, actor.name, actor.id
LIMIT $top
MATCH (actor)-[r:MEMBER_OF|CHAIRS|LEADS]->(thing)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH actor, seats, leads, r, thing,
     CASE type(r) WHEN 'LEADS' THEN 'leads' WHEN 'CHAIRS' THEN 'chair' ELSE 'member' END AS role
ORDER BY seats DESC, leads DESC, actor.name, actor.id, role, thing.name, r.document, r.locator, r.id LIMIT $limit
RETURN actor.name AS who, seats, leads, role, thing.name AS what,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY seats DESC, leads DESC, who, actor.id, role, what, document, locator, r.id
