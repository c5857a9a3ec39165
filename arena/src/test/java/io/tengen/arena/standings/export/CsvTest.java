package io.tengen.arena.standings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.arena.standings.EloList;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.SomeGames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comma-separated values that any reader of RFC 4180 reads. */
class CsvTest {
  /** The fields of some rows, by the grammar of RFC 4180. */
  private static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder field = new StringBuilder();
      if (text.charAt(at) == '"') {
        at++;
        while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
          at += text.charAt(at) == '"' ? 1 : 0;
          field.append(text.charAt(at++));
        }
        at++;
      } else {
        while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
          field.append(text.charAt(at++));
        }
      }
      row.add(field.toString());
      if (text.charAt(at) == ',') {
        at++;
      } else {
        assertEquals("\r\n", text.substring(at, at + 2));
        at += 2;
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }

  private static String written(List<List<String>> rows) throws IOException {
    StringBuilder out = new StringBuilder();
    Csv csv = new Csv(out);
    for (List<String> row : rows) {
      csv.row(row);
    }
    return out.toString();
  }

  @Test
  void whatNeedsQuotesHasThem() throws IOException {
    assertEquals("a,b c,\r\n", written(List.of(List.of("a", "b c", ""))));
    assertEquals(
        "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n",
        written(List.of(List.of("a,b", "say \"hi\"", "two\nlines"))));
  }

  @Test
  void anyTextComesBack() throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("", "\"", "\"\"", ",", "\r\n", "a\"b,c"),
            List.of("天元", "½", " padded ", "'", "=1+1", "\r"));
    assertEquals(rows, parse(written(rows)));
  }

  private static ResultTables hostile() {
    return SomeTables.of(
        Map.of(), SomeGames.players("a,\"b\"", "c"), SomeGames.of("a,\"b\" c 1=", "c a,\"b\" 0"));
  }

  @Test
  void tablesHaveNamesAsTheyAre() throws IOException {
    ResultTables tables = hostile();
    StringBuilder standings = new StringBuilder();
    ResultCsv.standings(tables.standings(), standings);
    assertEquals(
        List.of(
            List.of("1", "a,\"b\"", "2.5", "0", "3", "2", "1", "0", "1", "1", "0", "1", "0", "0"),
            List.of("2", "c", "0.5", "0", "3", "0", "1", "2", "0", "0", "1", "0", "1", "1")),
        parse(standings.toString()).subList(1, 3));
    StringBuilder cross = new StringBuilder();
    ResultCsv.crossTable(tables.crossTable(), cross);
    assertEquals(
        List.of(
            List.of("player", "a,\"b\"", "c"),
            List.of("a,\"b\"", "", "2.5"),
            List.of("c", "0.5", "")),
        parse(cross.toString()));
    StringBuilder pairs = new StringBuilder();
    ResultCsv.pairs(tables.counts(), pairs);
    assertEquals(List.of("a,\"b\"", "c", "1", "1", "0"), parse(pairs.toString()).get(1));
  }

  @Test
  void ratingsHaveAllTheirDigits() throws IOException {
    EloList elos = hostile().elos();
    StringBuilder ratings = new StringBuilder();
    ResultCsv.ratings(elos, ratings);
    List<String> best = parse(ratings.toString()).get(1);
    assertEquals(List.of("1", "a,\"b\""), best.subList(0, 2));
    assertEquals(elos.groups().get(0).ratings().get(0).elo(), Double.parseDouble(best.get(2)));
    assertEquals(List.of("false", "3"), best.subList(5, 7));
  }

  @Test
  void likelihoodsAreEmptyWhereNothingTells() throws IOException {
    ResultTables tables =
        SomeTables.of(
            Map.of(), SomeGames.players("a", "b", "c", "d"), SomeGames.of("a b =", "c d 1"));
    StringBuilder superiority = new StringBuilder();
    ResultCsv.superiority(tables.superiority(), superiority);
    List<List<String>> rows = parse(superiority.toString());
    assertEquals(List.of("player", "a", "b", "c", "d"), rows.get(0));
    assertEquals(List.of("a", "", "0.5", "", ""), rows.get(1));
    assertEquals(List.of("c", "", ""), rows.get(3).subList(0, 3));
  }

  @Test
  void gamesAreALineEach() throws IOException {
    StringBuilder games = new StringBuilder();
    ResultCsv.games(SomeGames.of("a b 1?"), games);
    List<List<String>> rows = parse(games.toString());
    assertEquals(3, rows.size());
    assertEquals(
        List.of("g2", "2", "1", "a", "b", "VOID", "DISAGREEMENT", "0000000000000002"), rows.get(2));
  }
}
