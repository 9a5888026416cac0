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
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (k:Risk)
  WITH DISTINCT k.level AS level
  RETURN DISTINCT CASE level WHEN 'very-high' THEN 1 WHEN 'high' THEN 2 WHEN 'medium' THEN 3 WHEN 'low' THEN 4 ELSE 5 END AS rank,
         null AS documents
  UNION ALL
  CALL {
    WITH $few AS few WHERE few IS NULL
    MATCH (:Theme {id: $theme})<-[:CONCERNS]-(k:Risk)<-[:IDENTIFIES]-(d:Document)
    WHERE $documents IS NULL OR $documents[d.id] = true
    RETURN d, k
    UNION ALL
    UNWIND $few AS id
    MATCH (d:Document {id: id})-[:IDENTIFIES]->(k:Risk)
    RETURN d, k
  }
  WITH d, CASE k.level WHEN 'very-high' THEN 1 WHEN 'high' THEN 2 WHEN 'medium' THEN 3 WHEN 'low' THEN 4 ELSE 5 END AS rank
  RETURN rank, collect(DISTINCT d) AS documents
}
WITH rank, documents ORDER BY rank
CALL {
  WITH documents
  CALL {
    WITH documents
    WITH documents WHERE documents IS NULL  // all of them, once for each rank that rows are wanted of
    MATCH (d:Document)
    WHERE $documents IS NULL OR $documents[d.id] = true
    RETURN d
    UNION ALL
    WITH documents
    UNWIND documents AS d
    RETURN d
  }
  RETURN d ORDER BY d.id
}
CALL {
  WITH rank, d
  MATCH (d)-[r:IDENTIFIES]->(k:Risk)
  WHERE r.status <> 'rejected'
    AND rank = CASE k.level WHEN 'very-high' THEN 1 WHEN 'high' THEN 2 WHEN 'medium' THEN 3 WHEN 'low' THEN 4 ELSE 5 END
  MATCH (k)-[c:CONCERNS]->(t:Theme)
  WHERE c.status <> 'rejected' AND ($theme IS NULL OR t.id = $theme)
  WITH d, collect({claim: r, risk: k, theme: t, id: t.id}) AS found
  CALL {
    WITH d
    UNWIND [(d)-[:COVERS]->(:Area)-[:PART_OF*0..4]->(:Area)<-[:COVERS]-(e:Document) | e] + [d] AS e
    WITH DISTINCT e
    MATCH (e)-[:MENTIONS]->(:Priority)-[c:CONCERNS]->(t:Theme)
    WHERE c.status <> 'rejected' AND c.document = e.id
    RETURN collect(DISTINCT t.id) AS taken
  }
  UNWIND [each IN found WHERE NOT each.id IN taken] AS each
  WITH DISTINCT each.claim AS r, each.risk AS k, each.theme AS t
  RETURN r, k, t ORDER BY k.name, t.name, r.locator, r.id, t.id
}
WITH rank, d, r, k, t LIMIT $limit
RETURN k.name AS risk, k.level AS level, t.name AS theme,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY rank, d.id, risk, theme, locator, r.id, t.id
