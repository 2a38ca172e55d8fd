package se.motesplats.seat.board.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.seat.board.service.BoardExport;
import se.motesplats.seat.board.service.BoardService;
import se.motesplats.seat.board.service.SeatBoard;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;

/** The board with all its units as a file: {@code ?event=ID}. */
@WebServlet({"/seat/board.xlsx", "/seat/board.csv"})
public class BoardServlet extends SheetServlet {

    private static final int NAME = 32;
    private static final int NUMBER = 14;

    @Inject private BoardService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        BoardExport export = service.export(id(request, "event"), format);
        List<SheetWriter.Column> columns =
                Stream.concat(
                                Stream.of("unit", "sheet.above")
                                        .map(key -> column(texts, key, NAME)),
                                Stream.of(
                                                "sheet.level",
                                                "granted",
                                                "named",
                                                "accepted",
                                                "board.held",
                                                "free",
                                                "returned")
                                        .map(key -> column(texts, key, NUMBER)))
                        .toList();
        return new Sheet(
                texts.getString("seat.sheet.board"),
                export.eventTitle(),
                columns,
                sheet -> {
                    units(export.units(), sheet);
                    pools(export.pools(), sheet, texts);
                });
    }

    private static SheetWriter.Column column(Texts texts, String key, int width) {
        return new SheetWriter.Column(texts.getString("seat." + key), width);
    }

    private static void units(List<SeatBoard.Line> lines, SheetWriter sheet) throws IOException {
        Deque<SeatBoard.Line> above = new ArrayDeque<>();
        for (SeatBoard.Line line : lines) {
            while (above.size() > line.depth()) {
                above.pop();
            }
            sheet.row(
                    line.name(),
                    above.isEmpty() ? null : above.peek().name(),
                    line.depth() + 1,
                    line.numbers().granted(),
                    line.numbers().named(),
                    line.numbers().accepted(),
                    line.numbers().held(),
                    line.numbers().free(),
                    line.returned());
            above.push(line);
        }
    }

    private static void pools(List<SeatBoard.PoolLine> pools, SheetWriter sheet, Texts texts)
            throws IOException {
        for (SeatBoard.PoolLine pool : pools) {
            sheet.row(
                    texts.name(pool.purpose()),
                    null,
                    null,
                    pool.numbers().granted(),
                    pool.numbers().named(),
                    pool.numbers().accepted(),
                    pool.numbers().held(),
                    pool.numbers().free(),
                    null);
        }
    }
}
