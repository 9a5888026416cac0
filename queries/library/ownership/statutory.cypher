// title: Statutory duties
// question: Which Acts bind which bodies and organisations, and what does the document say of the duty?
// for: The legal background of a board paper.
// words: which acts apply, which laws bind, statutory duties, legislation, legal basis, governed by which act
// param who: actor. Only what binds this body or organisation.
// scope: document, as-of, area
// column act: the Act or regulations
// column who: the body, organisation or document that it governs
// column kind: what that is
// column uri: its address on legislation.gov.uk, where it is known
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask statutory
MATCH (actor)-[r:GOVERNED_BY]->(law:Legislation)
WHERE r.status <> 'rejected' AND ($who IS NULL OR actor.id = $who) AND ($documents IS NULL OR $documents[r.document] = true)
RETURN law.name AS act, coalesce(actor.short, actor.name) AS who,
       CASE WHEN actor:Document THEN 'document' WHEN actor:Organisation THEN 'organisation'
            WHEN actor:ThematicGroup THEN 'thematic group' WHEN actor:Board THEN 'board'
            WHEN actor:Partnership THEN 'partnership' ELSE 'other' END AS kind,
       law.uri AS uri, r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY act, law.id, kind, who, actor.id, document, locator, r.id
