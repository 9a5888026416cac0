// title: Priorities without a risk
// question: Which priorities are about a theme on which the same place's assessments identify no risk?
// for: What a plan does for other reasons than an assessed risk. Only where some assessment of the same area identifies
//   risks.
// words: priorities without a risk, no assessed risk behind priorities, priorities not based on a risk
// param theme: theme. Only priorities about this theme.
// scope: document, as-of, area
// column priority: the priority
// column who: who sets it
// column theme: what it is about
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask priority-without-risk
MATCH (d:Document)-[i:IDENTIFIES]->(k:Risk)
WHERE i.status <> 'rejected' AND ($documents IS NULL OR $documents[d.id] = true)
OPTIONAL MATCH (k)-[x:CONCERNS]->(:Theme)-[:BROADER*0..3]->(near:Theme) WHERE x.status <> 'rejected'
WITH d, collect(DISTINCT near.id) AS assessed
MATCH (d)-[:MENTIONS]->(p:Priority)-[c:CONCERNS]->(t:Theme)
WHERE c.status <> 'rejected' AND ($theme IS NULL OR t.id = $theme) AND NOT t.id IN assessed
MATCH (who)-[r:SETS]->(p)
WHERE r.status <> 'rejected' AND r.document = d.id
WITH DISTINCT who, r, p, t
RETURN p.name AS priority, who.name AS who, t.name AS theme,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY document, who, priority, theme, locator, r.id
