// title: Who sits on a body
// question: Which organisations, bodies and offices are members of this body, and who chairs it?
// for: Checking a membership list against the people in the room.
// words: who sits on it, members of, membership of, who is on, who attends, list the members
// param body: body, required. The board, partnership or group, by name, id or another name for it.
// scope: document, as-of, area
// column role: chair, member, or not readable (the document marks it, and its text has lost the mark)
// column who: the member
// column kind: organisation, body or office
// column responsible_authority: whether it is a responsible authority
// column status: stated, derived, unreadable, or confirmed by a person
// column decided: who confirmed it and when, where a person has
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask members "Derbyshire Safer Communities Board"
MATCH (body:Board|Partnership|ThematicGroup {id: $body})
MATCH (body)<-[r:CHAIRS|MEMBER_OF|UNRESOLVED]-(who)
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
WITH who, r, CASE type(r) WHEN 'CHAIRS' THEN 1 WHEN 'MEMBER_OF' THEN 2 ELSE 3 END AS rank,
     CASE WHEN who:Organisation THEN 'organisation' WHEN who:Post THEN 'office' ELSE 'body' END AS kind
ORDER BY rank, who.name, kind, r.document, r.locator, r.id LIMIT $limit
RETURN ['chair', 'member', 'not readable'][rank - 1] AS role, who.name AS who, kind,
       who:ResponsibleAuthority AS responsible_authority, r.status AS status,
       r.decided_by + ', ' + r.decided_on AS decided,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY rank, who, kind, document, locator, r.id
