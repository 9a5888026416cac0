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
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (d:Document)
  WHERE $documents IS NULL OR $documents[d.id] = true
  RETURN d
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (:Theme {id: $theme})<-[:CONCERNS]-(:Priority)<-[r:SETS]-()
  WITH DISTINCT r.document AS id
  MATCH (d:Document {id: id})
  WHERE $documents IS NULL OR $documents[d.id] = true
  RETURN DISTINCT d
  UNION ALL
  UNWIND $few AS id
  MATCH (d:Document {id: id})
  RETURN DISTINCT d
}
WITH d ORDER BY d.id
CALL {
  WITH d
  MATCH (d)-[i:IDENTIFIES]->(k:Risk)
  WHERE i.status <> 'rejected'
  OPTIONAL MATCH (k)-[x:CONCERNS]->(:Theme)-[:BROADER*0..3]->(near:Theme) WHERE x.status <> 'rejected'
  WITH d, collect(DISTINCT near.id) AS assessed
  MATCH (d)-[:MENTIONS]->(p:Priority)-[c:CONCERNS]->(t:Theme)
  WHERE c.status <> 'rejected' AND ($theme IS NULL OR t.id = $theme) AND NOT t.id IN assessed
  MATCH (p)<-[r:SETS]-(actor)
  WHERE r.status <> 'rejected' AND r.document = d.id
  WITH DISTINCT actor, r, p, t
  RETURN actor, r, p, t ORDER BY actor.name, p.name, t.name, r.locator, r.id, actor.id, t.id
}
WITH actor, r, p, t LIMIT $limit
WITH DISTINCT actor, r, p, t  // or Neo4j draws the limit and the last order together, and makes all rows
RETURN p.name AS priority, actor.name AS who, t.name AS theme,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY document, who, priority, theme, locator, r.id, actor.id, t.id
