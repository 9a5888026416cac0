// title: The words behind it
// question: What do the documents claim about this, and in which words?
// for: Looking up what any answer rests on; `remit show` is the same question with the thing's own particulars.
// words: what is the evidence for, what do the documents say about, on what words, what is claimed about, tell me
//   about, everything about
// param about: node, required. Any body, organisation, theme, area, priority, risk ..., by name, id or another name for
//   it.
// param other: node. Only claims that join it to this other thing.
// scope: document, as-of, area
// column who: where the claim starts
// column says: what the claim says
// column what: where it ends
// column since: the date from which it holds, where the document gives one
// column score: the score, for an assessed risk
// column status: stated, derived, unreadable, or confirmed by a person
// column decided: who confirmed it and when, where a person has
// column document: the document that says so; empty for what a register or the vocabulary says
// column locator: where in it; for a register, which
// column quote: in which words
// example: remit ask evidence "Derbyshire Safer Communities Board"
MATCH (n:Document|Board|Partnership|ThematicGroup|Organisation|Priority|Theme|Risk|Programme|Area|Legislation|Post
       {id: $about})-[r]-(m)
WHERE r.status <> 'rejected'
  AND ($other IS NULL OR m.id = $other)
  AND ($documents IS NULL OR $documents[r.document] = true)
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b, type(r) AS type
WITH r, a, b, type,
     CASE type WHEN 'LEADS' THEN 1 WHEN 'SUPPORTS' THEN 2 WHEN 'UNRESOLVED' THEN 3 WHEN 'CHAIRS' THEN 4
               WHEN 'MEMBER_OF' THEN 5 WHEN 'REPORTS_TO' THEN 6 WHEN 'PART_OF' THEN 7 WHEN 'SETS' THEN 8
               WHEN 'CONCERNS' THEN 9 WHEN 'MENTIONS' THEN 99 ELSE 10 END AS rank
RETURN coalesce(a.short, a.name) AS who, toLower(replace(type, '_', ' ')) AS says, b.name AS what,
       r.from AS since, r.score AS score, r.status AS status,
       r.decided_by + ', ' + r.decided_on AS decided,
       r.document AS document, coalesce(r.locator, r.register) AS locator, r.quote AS quote
ORDER BY rank, says, who, what, coalesce(document, ''), locator, r.id
LIMIT $limit
