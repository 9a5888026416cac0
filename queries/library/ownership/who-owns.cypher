// title: Who owns a theme
// question: Who leads on this theme, who supports, and on what words does that rest?
// for: Finding whom to ask, and what a board paper may say about ownership. Where a document marks something that its
//   text has lost, the row says "not readable": look there before you conclude that nobody leads.
// words: who runs the work on, whose job is, theme lead, who leads on, who owns, who is the lead for, who is
//   responsible for, who is in charge of, who deals with,
//   which body leads, who supports
// param theme: theme, required. The theme, by name, id or another name for it.
// scope: document, as-of, area
// column role: leads, supports, not readable (a mark that the text has lost), group (a body about it) or priority
// column who: the body, organisation or office; for a priority, who sets it
// column what: the theme, or the priority
// column relation: this theme, narrower or broader
// column since: the date from which it holds, where the document gives one
// column status: stated, derived, unreadable, or confirmed by a person
// column decided: who confirmed it and when, where a person has
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask who-owns "Modern slavery"
MATCH (asked:Theme {id: $theme})
CALL {
  WITH asked
  RETURN asked AS t, 1 AS near
  UNION ALL
  WITH asked
  MATCH (t:Theme)-[:BROADER*1..4]->(asked)
  RETURN t, 2 AS near
  UNION ALL
  WITH asked
  MATCH (asked)-[:BROADER*1..4]->(t:Theme)
  RETURN t, 3 AS near
}
WITH t, min(near) AS near
MATCH (t)<-[r:LEADS|SUPPORTS|UNRESOLVED|CONCERNS]-(n)
WHERE r.status <> 'rejected'
  AND (type(r) <> 'CONCERNS' OR n:Board OR n:Partnership OR n:ThematicGroup OR n:Priority)
OPTIONAL MATCH (setter)-[s:SETS]->(n) WHERE n:Priority AND s.status <> 'rejected'
WITH t, near, n, r, setter, s,
     CASE type(r) WHEN 'LEADS' THEN 1 WHEN 'SUPPORTS' THEN 2 WHEN 'UNRESOLVED' THEN 3
                  ELSE CASE WHEN n:Priority THEN 5 ELSE 4 END END AS rank,
     coalesce(s.document, r.document) AS source
WHERE ($documents IS NULL OR $documents[source] = true)
  AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
WITH near, rank, source, r, s,
     CASE WHEN rank = 5 THEN coalesce(setter.name, '') ELSE n.name END AS who,
     CASE WHEN rank = 5 THEN n.name ELSE t.name END AS what,
     coalesce(s.locator, r.locator) AS locator
ORDER BY near, rank, who, what, source, locator, r.id, coalesce(s.id, '') LIMIT $limit
RETURN ['leads', 'supports', 'not readable', 'group', 'priority'][rank - 1] AS role, who, what,
       ['this theme', 'narrower', 'broader'][near - 1] AS relation,
       r.from AS since,
       coalesce(s.status, r.status) AS status,
       r.decided_by + ', ' + r.decided_on AS decided,
       source AS document, locator, coalesce(s.quote, r.quote) AS quote
ORDER BY near, rank, who, what, document, locator, r.id, coalesce(s.id, '')
