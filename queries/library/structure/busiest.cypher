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
MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post)-[r:MEMBER_OF|CHAIRS|LEADS]->(what)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH actor, collect({claim: r, what: what}) AS found,
     count(DISTINCT CASE WHEN type(r) <> 'LEADS' THEN what.id END) AS seats,
     count(DISTINCT CASE WHEN type(r) = 'LEADS' THEN what.id END) AS leads
ORDER BY seats DESC, leads DESC, actor.name, actor.id
LIMIT $top
UNWIND found AS each
WITH actor, seats, leads, each.claim AS r, each.what AS what
RETURN actor.name AS who, seats, leads,
       CASE type(r) WHEN 'LEADS' THEN 'leads' WHEN 'CHAIRS' THEN 'chair' ELSE 'member' END AS role, what.name AS what,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY seats DESC, leads DESC, who, actor.id, role, what, document, locator, r.id
