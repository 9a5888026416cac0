// title: What cannot be read
// question: Where do documents mark a lead, a role or a seat that their text has lost?
// for: The list to take back to the original document: each row is one cell or name to look at.
// words: what could not be read, not readable, unreadable marks, lost cells of the matrix, shading lost
// param theme: theme. Only marks on this theme.
// param who: actor. Only marks of this body, organisation or office.
// scope: document, as-of, area
// column who: the body, organisation or office that the mark belongs to
// column what: the theme or body that it is about
// column status: unreadable, or confirmed where a person has looked
// column document: the document
// column locator: where to look
// column quote: the words around it
// example: remit ask unresolved
MATCH (who)-[r:UNRESOLVED]->(what)
WHERE r.status <> 'rejected'
  AND ($theme IS NULL OR what.id = $theme)
  AND ($who IS NULL OR who.id = $who)
  AND ($documents IS NULL OR $documents[r.document] = true)
RETURN who.name AS who, what.name AS what, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY document, what, who, locator, r.id
