// title: Risks without a priority
// question: Which risks does a document identify whose theme is nobody's priority there?
// for: What an assessment found and no plan took up. A priority counts where the same document has it, or another that
//   covers
//   the same area or a larger one around it.
// words: risks that are not a priority, risks without a priority, risks no priority covers, neglected risks
// param theme: theme. Only risks about this theme.
// scope: document, as-of, area
// column risk: the risk
// column level: very-high, high, medium, low, or nothing where the document gives none
// column theme: what it is about
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask risk-without-priority
CALL {
  MATCH (d:Document) RETURN d, [] AS themes
  UNION ALL
  MATCH (:Priority)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected'
  WITH c.document AS id, collect(DISTINCT t.id) AS themes
  MATCH (e:Document {id: id})
  OPTIONAL MATCH (e)-[:COVERS]->(:Area)<-[:PART_OF*0..4]-(:Area)<-[:COVERS]-(x:Document)
  WITH e, themes, collect(DISTINCT x) + [e] AS over
  UNWIND over AS d
  RETURN DISTINCT d, themes
}
WITH d, collect(themes) AS lists
WHERE $documents IS NULL OR $documents[d.id] = true
WITH d, reduce(taken = [], list IN lists | taken + list) AS taken
MATCH (d)-[r:IDENTIFIES]->(k:Risk)-[c:CONCERNS]->(t:Theme)
WHERE r.status <> 'rejected' AND c.status <> 'rejected' AND ($theme IS NULL OR t.id = $theme) AND NOT t.id IN taken
WITH DISTINCT r, k, t
RETURN k.name AS risk, k.level AS level, t.name AS theme,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY CASE k.level WHEN 'very-high' THEN 1 WHEN 'high' THEN 2 WHEN 'medium' THEN 3 WHEN 'low' THEN 4 ELSE 5 END,
         document, risk, theme, locator, r.id
