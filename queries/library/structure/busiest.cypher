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
  CALL {
    WITH $few AS few WHERE few IS NULL
    MATCH (b:Board|Partnership|ThematicGroup)<-[r:MEMBER_OF|CHAIRS]-(actor:Board|Partnership|ThematicGroup|Organisation|Post)
    WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    WITH actor, count(DISTINCT b) AS seats ORDER BY seats DESC
    RETURN collect({actor: actor, seats: seats}) AS seated
  }
  WITH seated, seated[toInteger($top) - 1].seats AS least  // the seats of the last one wanted: only the even are told by leads
  CALL {
    WITH seated, least
    UNWIND [s IN seated WHERE s.seats >= least] AS s
    WITH s.actor AS actor, s.seats AS seats
    OPTIONAL MATCH (actor)-[r:LEADS]->(thing)
    WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    RETURN actor, seats, count(DISTINCT thing) AS leads
    UNION ALL
    WITH least
    WITH least WHERE least IS NULL AND $few IS NULL  // fewer have a seat than are wanted
    MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post)-[r:MEMBER_OF|CHAIRS|LEADS]->(thing)
    WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    RETURN actor, count(DISTINCT CASE WHEN type(r) <> 'LEADS' THEN thing END) AS seats,
           count(DISTINCT CASE WHEN type(r) = 'LEADS' THEN thing END) AS leads
  }
  RETURN actor, seats, leads
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(actor:Board|Partnership|ThematicGroup|Organisation|Post)
  WITH DISTINCT actor
  MATCH (actor)-[r:MEMBER_OF|CHAIRS|LEADS]->(thing)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  RETURN actor, count(DISTINCT CASE WHEN type(r) <> 'LEADS' THEN thing END) AS seats,
         count(DISTINCT CASE WHEN type(r) = 'LEADS' THEN thing END) AS leads
}
WITH actor, seats, leads, actor.name AS who, actor.id AS id
ORDER BY seats DESC, leads DESC, who, id
LIMIT $top
CALL {
  WITH actor
  MATCH (actor)-[r:MEMBER_OF|CHAIRS|LEADS]->(thing)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  WITH r, CASE type(r) WHEN 'LEADS' THEN 'leads' WHEN 'CHAIRS' THEN 'chair' ELSE 'member' END AS role,
       thing.name AS what, r.document AS document, r.locator AS locator, r.id AS claim
  RETURN r, role, what, document, locator, claim ORDER BY role, what, document, locator, claim
}
WITH who, id, seats, leads, r, role, what, document, locator, claim LIMIT $limit
RETURN who, seats, leads, role, what, r.status AS status, document, locator, r.quote AS quote
ORDER BY seats DESC, leads DESC, who, id, role, what, document, locator, claim
