// title: Thematic groups
// question: Which thematic groups are there, what is each about, and what does it belong to?
// for: The map of working groups, and the first look for overlap.
// words: task groups, thematic groups on, working groups, which groups are there, groups about
// param theme: theme. Only groups about this theme or a narrower one.
// scope: document, as-of, area
// column group: the group
// column theme: what it is about, where a document says so
// column belongs_to: the bodies that it is part of or reports to
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask thematic-groups
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (g:ThematicGroup)
  RETURN g
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (:Theme {id: $theme})<-[:BROADER*0..4]-(:Theme)<-[:CONCERNS]-(g:ThematicGroup)
  RETURN DISTINCT g
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(g:ThematicGroup)
  RETURN DISTINCT g
}
WITH g, g.name AS name, g.id AS id ORDER BY name, id
CALL {
  WITH g
  OPTIONAL MATCH (g)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected'
  OPTIONAL MATCH (g)<-[m:MENTIONS]-(:Document) WHERE c IS NULL AND m.status <> 'rejected'
  WITH t, c, m, coalesce(c.document, m.document) AS source
  WHERE (c IS NOT NULL OR m IS NOT NULL)
    AND ($documents IS NULL OR $documents[source] = true)
    AND ($theme IS NULL OR EXISTS { (t)-[:BROADER*0..4]->(:Theme {id: $theme}) })
  RETURN t, c, m, source
  ORDER BY coalesce(t.name, ''), source, coalesce(c.locator, m.locator), coalesce(c.id, m.id)
}
WITH g, t, c, m, source LIMIT $limit
RETURN g.name AS group, t.name AS theme,
       COLLECT { MATCH (g)-[p:PART_OF|REPORTS_TO]->(b:Board|Partnership|ThematicGroup|Organisation)
                 WHERE p.status <> 'rejected' RETURN DISTINCT b.name AS name ORDER BY name } AS belongs_to,
       coalesce(c.status, m.status) AS status, source AS document,
       coalesce(c.locator, m.locator) AS locator, coalesce(c.quote, m.quote) AS quote
ORDER BY group, g.id, coalesce(theme, ''), document, locator, coalesce(c.id, m.id)
