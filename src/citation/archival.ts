/**
 * The plain form of an archive's own references, as a style of the Citation Style Language: issuer, title, kind, date,
 * publisher, archive, permanent address, day of access. Nothing is abbreviated, put in quotes or changed in case.
 */
export const ARCHIVAL_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-GB">
  <info>
    <title>Archival reference</title>
    <id>archival-reference</id>
    <updated>2026-11-24T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <date form="text">
      <date-part name="day" suffix=" "/>
      <date-part name="month" suffix=" "/>
      <date-part name="year"/>
    </date>
    <terms>
      <term name="circa">about</term>
    </terms>
  </locale>
  <citation>
    <layout><text variable="title"/></layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"><name delimiter="; " delimiter-precedes-last="always"/></names>
        <text variable="title"/>
        <group delimiter=", ">
          <text variable="genre"/>
          <group delimiter=" ">
            <choose>
              <if is-uncertain-date="issued"><text term="circa"/></if>
            </choose>
            <choose>
              <if variable="issued"><date variable="issued" form="text"/></if>
              <else><text value="undated"/></else>
            </choose>
          </group>
        </group>
        <choose>
          <if variable="archive"><text variable="container-title"/></if>
          <else><text variable="publisher"/></else>
        </choose>
        <group delimiter=", ">
          <choose>
            <if variable="archive"><text variable="archive"/></if>
            <else><text variable="container-title"/></else>
          </choose>
          <text variable="URL"/>
          <group delimiter=" ">
            <text value="accessed"/>
            <date variable="accessed" form="text"/>
          </group>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`;
