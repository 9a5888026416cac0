// title: Leads by area
// question: Who leads what in which area?
// for: Reading across places. The area is the body's own, where a document gives it one, else the document's.
// words: who leads in each area, leads by area, lead in every district, leads by place
// param theme: theme. Only this theme or a narrower one.
// scope: document, as-of, area
// column area: the area
// column theme: the theme
// column who: who leads there
// column since: the date from which it holds, where the document gives one
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask lead-by-area --theme "Domestic abuse"
CALL {
  CALL {
    WITH $few AS few WHERE few IS NULL AND $theme IS NULL
    MATCH (a:Area)
    RETURN a.name AS area, collect(a) AS places
    UNION ALL
    WITH $few AS few WHERE few IS NULL AND $theme IS NULL
    RETURN 'area not known' AS area, null AS places
  }
  WITH area, places ORDER BY area
  CALL {
    WITH places
    CALL {
      WITH places
      UNWIND places AS a
      MATCH (a)<-[c:COVERS]-(who:Board|Partnership|ThematicGroup|Organisation|Post) WHERE c.status <> 'rejected'
      WITH DISTINCT who
      MATCH (who)-[r:LEADS]->(t:Theme)
      RETURN who, r, t
      UNION ALL
      WITH places
      UNWIND places AS a
      MATCH (a)<-[c:COVERS]-(d:Document) WHERE c.status <> 'rejected'
      MATCH (d)-[:MENTIONS]->(who:Board|Partnership|ThematicGroup|Organisation|Post)
      WITH who, collect(d.id) AS ids
      WHERE NOT EXISTS { MATCH (who)-[c:COVERS]->(:Area) WHERE c.status <> 'rejected' }
      MATCH (who)-[r:LEADS]->(t:Theme) WHERE r.document IN ids
      RETURN who, r, t
      UNION ALL
      WITH places
      WITH places WHERE places IS NULL
      MATCH (who:Board|Partnership|ThematicGroup|Organisation|Post)-[r:LEADS]->(t:Theme)
      WITH who, collect({claim: r, theme: t}) AS leads
      WHERE NOT EXISTS { MATCH (who)-[c:COVERS]->(:Area) WHERE c.status <> 'rejected' }
      UNWIND leads AS lead
      WITH lead.claim.document AS id, collect({who: who, lead: lead}) AS leads
      OPTIONAL MATCH (d:Document {id: id})
      WITH d, leads WHERE NOT EXISTS { MATCH (d)-[c:COVERS]->(:Area) WHERE c.status <> 'rejected' }
      UNWIND leads AS each
      RETURN each.who AS who, each.lead.claim AS r, each.lead.theme AS t
    }
    WITH who, r, t
    WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
      AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
    RETURN DISTINCT who, r, t ORDER BY t.name, who.name, r.document, r.locator, r.id
  }
  RETURN area, who, r, t LIMIT $limit
  UNION ALL
  CALL {
    WITH $few AS few WHERE few IS NULL
    MATCH (:Theme {id: $theme})<-[:BROADER*0..4]-(t:Theme)
    WITH DISTINCT t
    MATCH (t)<-[r:LEADS]-(who)
    RETURN who, r, t
    UNION ALL
    UNWIND $few AS id
    MATCH (:Document {id: id})-[:MENTIONS]->(who:Board|Partnership|ThematicGroup|Organisation|Post)
    WITH DISTINCT who
    MATCH (who)-[r:LEADS]->(t:Theme)
    WHERE $theme IS NULL OR EXISTS { (t)-[:BROADER*0..4]->(:Theme {id: $theme}) }
    RETURN who, r, t
  }
  WITH who, r, t
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
  WITH who, collect({claim: r, theme: t}) AS leads
  WITH who, leads, COLLECT { MATCH (who)-[c:COVERS]->(a:Area) WHERE c.status <> 'rejected' RETURN DISTINCT a.name } AS own
  UNWIND leads AS lead
  WITH lead.claim.document AS id, collect({who: who, claim: lead.claim, theme: lead.theme, own: own}) AS leads
  OPTIONAL MATCH (d:Document {id: id})
  WITH leads, COLLECT { MATCH (d)-[c:COVERS]->(a:Area) WHERE c.status <> 'rejected' RETURN DISTINCT a.name } AS about
  UNWIND leads AS lead
  UNWIND CASE WHEN size(lead.own) > 0 THEN lead.own WHEN size(about) > 0 THEN about ELSE ['area not known'] END AS area
  WITH area, lead.who AS who, lead.claim AS r, lead.theme AS t
  RETURN area, who, r, t ORDER BY area, t.name, who.name, r.document, r.locator, r.id LIMIT $limit
}
RETURN area, t.name AS theme, who.name AS who, r.from AS since,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY area, theme, who, document, locator, r.id
