package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;
import se.motesplats.st.Stage;

/**
 * Every page, asked for by everybody: what each role gets, also with what belongs to another
 * organisation or event in the address. A page without a line in the table fails the test: add one
 * for its own and one for foreign data.
 */
class PageRightsST extends Stage {

    private static final Path PAGES = Path.of("../motesplats-web/src/main/webapp");

    /** The columns of the table, in order. */
    private static final Map<String, String> WHO = columns();

    private static Map<String, String> columns() {
        Map<String, String> who = new java.util.LinkedHashMap<>();
        who.put("nobody", "");
        who.put("employee", "emil.ek");
        who.put("manager", "chef.partille");
        who.put("contact", "kontakt.partille");
        who.put("group", "wilma.wester");
        who.put("otherEvent", "annan.koordinator");
        who.put("coordinator", "karin.koordinator");
        who.put("admin", "admin");
        return who;
    }

    /**
     * ok 200, in the login page, no 403, -- 404, to another page. {event} is published, {hidden} is
     * not; {draft} and {received} are proposals of Petra Palm; {own} is Partille, {other} Mölndal;
     * {mail} is about the event; annan.koordinator coordinates an event that is none of these.
     */
    private static final String TABLE =
            """
            /accessibility.xhtml                                   ok  ok  ok  ok  ok  ok  ok  ok
            /account/data.json                                     in  ok  ok  ok  ok  ok  ok  ok
            /account/data.xlsx                                     in  ok  ok  ok  ok  ok  ok  ok
            /account/address.xhtml                                 in  no  ok  ok  no  no  no  ok
            /account/data.xhtml                                    in  ok  ok  ok  ok  ok  ok  ok
            /account/deputies.xhtml                                in  ok  ok  ok  ok  ok  ok  ok
            /account/edit.xhtml                                    in  no  no  no  no  no  no  ok
            /account/edit.xhtml?person={person}                    in  no  no  no  no  no  no  ok
            /account/edit.xhtml?person=999999                      in  no  no  no  no  no  no  --
            /account/first.xhtml                                   ok  ok  ok  ok  ok  ok  ok  ok
            /account/first.xhtml?token=guessed                     ok  ok  ok  ok  ok  ok  ok  ok
            /account/forgot.xhtml                                  ok  ok  ok  ok  ok  ok  ok  ok
            /account/invitation.xhtml?token=guessed                ok  ok  ok  ok  ok  ok  ok  ok
            /account/list.xhtml                                    in  no  no  no  no  no  no  ok
            /account/login.xhtml                                   ok  to  to  to  to  to  to  to
            /account/me.xhtml                                      in  ok  ok  ok  ok  ok  ok  ok
            /account/mails.xhtml                                   in  ok  ok  ok  ok  ok  ok  ok
            /account/stop.xhtml                                    ok  ok  ok  ok  ok  ok  ok  ok
            /account/tokens.xhtml                                  in  ok  ok  ok  ok  ok  ok  ok
            /api.xhtml                                             ok  ok  ok  ok  ok  ok  ok  ok
            /audit/list.xhtml                                      in  no  no  no  no  ok  ok  ok
            /audit/list.xhtml?event={event}                        in  no  no  no  no  no  ok  ok
            /audit/list.xhtml?event={hidden}                       in  no  no  no  no  no  ok  ok
            /checkin/code.xhtml?code=guessed                       --  --  --  --  --  --  --  --
            /checkin/door?event={event}                            in  no  no  no  no  no  ok  no
            /checkin/door?event={hidden}                           in  no  no  no  no  no  ok  no
            /checkin/list.xhtml?event={event}                      in  no  no  no  no  no  ok  no
            /checkin/list.xhtml?event={hidden}                     in  no  no  no  no  no  ok  no
            /checkin/print.pdf?event={event}&what=names            in  no  no  no  no  no  ok  no
            /checkin/print.pdf?event={hidden}&what=badges          in  no  no  no  no  no  ok  no
            /checkin/scan.xhtml?event={event}                      in  no  no  no  no  no  ok  no
            /checkin/scan.xhtml?event={hidden}                     in  no  no  no  no  no  ok  no
            /checkin/walkin.xhtml?event={event}                    in  no  no  no  no  no  ok  no
            /checkin/walkin.xhtml?event={hidden}                   in  no  no  no  no  no  ok  no
            /clock.xhtml                                           ok  ok  ok  ok  ok  ok  ok  ok
            /design.xhtml                                          ok  ok  ok  ok  ok  ok  ok  ok
            /error/400.xhtml                                       400 400 400 400 400 400 400 400
            /error/403.xhtml                                       no  no  no  no  no  no  no  no
            /error/404.xhtml                                       --  --  --  --  --  --  --  --
            /error/409.xhtml                                       409 409 409 409 409 409 409 409
            /error/413.xhtml                                       413 413 413 413 413 413 413 413
            /error/500.xhtml                                       500 500 500 500 500 500 500 500
            /error/503.xhtml                                       503 503 503 503 503 503 503 503
            /error/expired.xhtml                                   ok  ok  ok  ok  ok  ok  ok  ok
            /event/copy.xhtml?event={event}                        in  no  no  no  no  no  ok  no
            /event/copy.xhtml?event={hidden}                       in  no  no  no  no  no  ok  no
            /event/edit.xhtml                                      in  no  no  no  no  no  ok  no
            /event/edit.xhtml?event={event}                        in  no  no  no  no  no  ok  no
            /event/edit.xhtml?event={hidden}                       in  no  no  no  no  no  ok  no
            /event/group.xhtml?event={event}                       in  no  no  no  ok  no  ok  ok
            /event/group.xhtml?event={hidden}                      in  no  no  no  ok  no  ok  ok
            /event/list.xhtml                                      ok  ok  ok  ok  ok  ok  ok  ok
            /event/many.xhtml                                      in  no  no  no  no  ok  ok  no
            /event/publish.xhtml?event={event}                     in  no  no  no  no  no  ok  no
            /event/publish.xhtml?event={hidden}                    in  no  no  no  no  no  ok  no
            /event/rooms.xhtml?event={event}                       in  no  no  no  ok  no  ok  ok
            /event/rooms.xhtml?event={hidden}                      in  no  no  no  ok  no  ok  ok
            /event/about.xhtml?series={series}                     ok  ok  ok  ok  ok  ok  ok  ok
            /event/series-page.xhtml?series={series}               in  no  no  no  no  no  ok  no
            /event/series.xhtml                                    in  no  no  no  no  no  ok  no
            /event/series.xhtml?series={series}                    in  no  no  no  no  no  ok  no
            /event/decide.xhtml?event={event}                      in  no  no  no  no  no  ok  no
            /event/decide.xhtml?event={hidden}                     in  no  no  no  no  no  ok  no
            /event/view.xhtml?event={event}                        ok  ok  ok  ok  ok  ok  ok  ok
            /event/view.xhtml?event={hidden}                       --  --  --  --  ok  --  ok  ok
            /event/view.xhtml?event=999999                         --  --  --  --  --  --  --  --
            /event/view.xhtml?event=x                              --  --  --  --  --  --  --  --
            /event/view.xhtml                                      --  --  --  --  --  --  --  --
            /event/calendar.ics?event={hidden}                     --  --  --  --  --  --  --  --
            /event/calendar.ics?event=999999                       --  --  --  --  --  --  --  --
            /event/calendar.ics?series=999999                      --  --  --  --  --  --  --  --
            /help/handbook.xhtml                                   ok  ok  ok  ok  ok  ok  ok  ok
            /help/handbook.xhtml?part=seats                        ok  ok  ok  ok  ok  ok  ok  ok
            /help/news.xhtml                                       ok  ok  ok  ok  ok  ok  ok  ok
            /incoming/list.xhtml                                   in  no  no  no  no  no  no  ok
            /index.xhtml                                           ok  ok  ok  ok  ok  ok  ok  ok
            /job/list.xhtml                                        in  no  no  no  no  no  no  ok
            /later.xhtml                                           in  --  --  --  --  --  --  --
            /later.xhtml?task=guessed                              in  --  --  --  --  --  --  --
            /mailing/files.xhtml?mailing=999999                    in  no  no  no  no  --  --  no
            /mailing/list.xhtml                                    in  no  no  no  no  no  ok  ok
            /mailing/list.xhtml?event={event}                      in  no  no  no  no  no  ok  ok
            /mailing/list.xhtml?event={hidden}                     in  no  no  no  no  no  ok  ok
            /mailing/mail.xhtml?mail={mail}                        in  no  no  no  no  no  ok  ok
            /mailing/mail.xhtml?mail=999999                        in  no  no  no  no  --  --  --
            /mailing/mine.xhtml                                    in  ok  ok  ok  ok  ok  ok  ok
            /mailing/own.xhtml                                     in  --  --  --  --  --  --  --
            /mailing/own.xhtml?mail={mail}                         in  --  --  --  --  --  --  --
            /mailing/reminder.xhtml?event={event}                  in  no  no  no  no  no  ok  no
            /mailing/reminder.xhtml?event={hidden}                 in  --  --  --  no  --  ok  no
            /mailing/send.xhtml?mailing=999999                     in  no  no  no  no  --  --  no
            /mailing/text.xhtml?template=seat-invitation           in  no  no  no  no  ok  ok  ok
            /mailing/text.xhtml?template=nothing                   in  no  no  no  no  --  --  --
            /mailing/limit.xhtml                                   in  no  no  no  no  no  no  ok
            /mailing/texts.xhtml                                   in  no  no  no  no  ok  ok  ok
            /mailing/difference.xhtml?template=seat-invitation     in  no  no  no  no  ok  ok  ok
            /mailing/look/guessed                                  --  --  --  --  --  --  --  --
            /mailing/usual.xhtml?event={event}                     in  no  no  no  no  no  ok  no
            /mailing/usual.xhtml?event={hidden}                    in  no  no  no  no  no  ok  no
            /mailing/write.xhtml?event={event}                     in  no  no  no  no  no  ok  no
            /mailing/write.xhtml?event={hidden}                    in  no  no  no  no  no  ok  no
            /meeting/list.xhtml                                    ok  ok  ok  ok  ok  ok  ok  ok
            /meeting/group.xhtml?group={openGroup}                 ok  ok  ok  ok  ok  ok  ok  ok
            /meeting/group.xhtml?group={closedGroup}               --  ok  --  --  --  --  ok  --
            /meeting/group.xhtml?group=999999                      --  --  --  --  --  --  --  --
            /meeting/edit.xhtml                                    in  no  no  no  no  no  ok  no
            /meeting/edit.xhtml?group={openGroup}                  in  --  --  --  --  --  ok  --
            /meeting/edit.xhtml?group={closedGroup}                in  no  --  --  --  --  ok  --
            /meeting/members.xhtml?group={openGroup}               in  --  --  --  --  --  ok  --
            /meeting/members.xhtml?group={closedGroup}             in  ok  --  --  --  --  ok  --
            /meeting/appoint.xhtml?group={closedGroup}             in  no  --  --  --  --  ok  --
            /meeting/end.xhtml?group={closedGroup}&place=0         in  no  --  --  --  --  --  --
            /meeting/date.xhtml?group={closedGroup}                in  no  --  --  --  --  ok  --
            /meeting/date.xhtml?meeting={meeting}                  in  no  --  --  --  --  ok  --
            /meeting/view.xhtml?meeting={meeting}                  in  ok  --  --  --  --  ok  --
            /meeting/series.xhtml?group={closedGroup}              in  no  --  --  --  --  ok  --
            /meeting/sitting.xhtml?meeting={meeting}               in  ok  --  --  --  --  ok  --
            /meeting/sitting.xhtml                                 in  --  --  --  --  --  --  --
            /meeting/actions.xhtml                                 in  ok  ok  ok  ok  ok  ok  ok
            /meeting/action.xhtml                                  in  --  --  --  --  --  --  --
            /meeting/action.xhtml?action={action}                  in  ok  --  --  --  --  ok  --
            /meeting/call.xhtml?meeting={meeting}                  --  ok  --  --  --  --  ok  --
            /meeting/call.xhtml                                    --  --  --  --  --  --  --  --
            /meeting/minutes.xhtml?meeting={meeting}               --  --  --  --  --  --  --  --
            /meeting/minutes.xhtml                                 --  --  --  --  --  --  --  --
            /meeting/minutes.pdf?meeting={meeting}                 --  --  --  --  --  --  --  --
            /meeting/minutesedit.xhtml?meeting={meeting}           in  no  --  --  --  --  --  --
            /meeting/minutessteps.xhtml?meeting={meeting}          in  no  --  --  --  --  --  --
            /meeting/minutesanswer.xhtml?meeting={meeting}         in  --  --  --  --  --  --  --
            /meeting/minutesversions.xhtml?meeting={meeting}       in  --  --  --  --  --  --  --
            /meeting/notes.xhtml                                   in  ok  ok  ok  ok  ok  ok  ok
            /meeting/agenda.xhtml?meeting={meeting}                in  no  --  --  --  --  ok  --
            /meeting/point.xhtml?meeting={meeting}&item=0          in  no  --  --  --  --  --  --
            /meeting/suggest.xhtml?meeting={meeting}               in  ok  --  --  --  --  ok  --
            /meeting/template.xhtml?group={closedGroup}            in  no  --  --  --  --  ok  --
            /meeting/guest.xhtml?group={openGroup}                 in  ok  ok  ok  ok  ok  ok  ok
            /meeting/guest.xhtml?group={closedGroup}               in  --  --  --  --  --  --  --
            /meeting/guests.xhtml?group={closedGroup}              in  no  --  --  --  --  ok  --
            /meeting/ask.xhtml?meeting={meeting}                   in  no  --  --  --  --  ok  --
            /meeting/ask.xhtml?meeting={meeting}&item=0            in  no  --  --  --  --  --  --
            /meeting/ask.xhtml                                     in  --  --  --  --  --  --  --
            /meeting/question.xhtml?question={question}            in  ok  --  --  --  --  ok  --
            /meeting/question.xhtml                                in  --  --  --  --  --  --  --
            /meeting/questions.xhtml                               in  ok  ok  ok  ok  ok  ok  ok
            /meeting/reply.xhtml?token=guessed                     ok  ok  ok  ok  ok  ok  ok  ok
            /meeting/members.xlsx?group={closedGroup}              in  no  --  --  --  --  ok  --
            /meeting/meetings.csv?group={closedGroup}              in  no  --  --  --  --  ok  --
            /meeting/statistics.xlsx?group={closedGroup}           in  ok  --  --  --  --  ok  --
            /meeting/calendar.ics?group={closedGroup}              --  --  --  --  --  --  --  --
            /meeting/calendar.ics?meeting=999999                   --  --  --  --  --  --  --  --
            /meeting/statistics.xhtml                              in  ok  ok  ok  ok  ok  ok  ok
            /meeting/statistics.xhtml?group={closedGroup}          in  ok  --  --  --  --  ok  --
            /meeting/statistics.xhtml?group={openGroup}            in  --  --  --  --  --  ok  --
            /meeting/news.xhtml?group={closedGroup}                in  ok  --  --  --  --  ok  --
            /meeting/news.xhtml?group={openGroup}                  in  --  --  --  --  --  ok  --
            /meeting/post.xhtml?news={groupNews}                   in  ok  --  --  --  --  ok  --
            /meeting/post.xhtml                                    in  --  --  --  --  --  --  --
            /meeting/view.xhtml                                    in  --  --  --  --  --  --  --
            /organisation/edit.xhtml                               in  no  no  no  no  no  no  ok
            /organisation/edit.xhtml?organisation={own}            in  no  no  no  no  no  no  ok
            /organisation/edit.xhtml?organisation={other}          in  no  no  no  no  no  no  ok
            /organisation/import.xhtml                             in  no  no  no  no  no  no  ok
            /organisation/list.xhtml                               in  ok  ok  ok  ok  ok  ok  ok
            /overview/relay.xhtml                                  in  no  no  no  no  no  no  ok
            /overview/setup.xhtml                                  in  no  no  no  no  no  no  ok
            /site.xhtml                                            in  no  no  no  no  no  no  ok
            /poll/list.xhtml                                       in  ok  ok  ok  ok  ok  ok  ok
            /poll/edit.xhtml                                       in  no  ok  ok  ok  ok  ok  ok
            /poll/edit.xhtml?poll={poll}                           in  --  --  --  --  --  ok  --
            /poll/view.xhtml?poll={poll}                           in  ok  --  --  ok  --  ok  --
            /poll/slots.xhtml?poll={poll}                          in  --  --  --  --  --  ok  --
            /poll/people.xhtml?poll={poll}                         in  --  --  --  --  --  ok  --
            /poll/final.xhtml?poll={poll}                          in  --  --  --  --  --  ok  --
            /poll/view.xhtml?poll=999999                           in  --  --  --  --  --  --  --
            /poll/answer.xhtml?token=guessed                       ok  ok  ok  ok  ok  ok  ok  ok
            /programme/edit.xhtml?event={event}                    in  no  no  no  ok  no  ok  ok
            /programme/edit.xhtml?event={hidden}                   in  no  no  no  ok  no  ok  ok
            /programme/release.xhtml?event={event}                 in  no  no  no  no  no  ok  no
            /programme/release.xhtml?event={hidden}                in  no  no  no  no  no  ok  no
            /programme/view.xhtml?event={event}                    --  --  --  --  --  --  --  --
            /programme/view.xhtml?event={hidden}                   --  --  --  --  --  --  --  --
            /programme/calendar.ics?event={hidden}                 --  --  --  --  --  --  --  --
            /proposal/answer.xhtml?token=guessed                   --  --  --  --  --  --  --  --
            /proposal/call.xhtml?event={event}                     in  no  no  no  no  no  ok  no
            /proposal/call.xhtml?event={hidden}                    in  --  --  --  no  --  ok  no
            /proposal/decide.xhtml?event={event}                   in  no  no  no  no  no  ok  no
            /proposal/decide.xhtml?event={hidden}                  in  no  no  no  no  no  ok  no
            /proposal/edit.xhtml?event={event}                     in  ok  ok  ok  ok  ok  ok  ok
            /proposal/edit.xhtml?event={hidden}                    in  --  --  --  --  --  --  --
            /proposal/edit.xhtml?proposal={draft}                  in  --  --  --  --  --  --  --
            /proposal/edit.xhtml?proposal={received}               in  --  --  --  no  --  no  --
            /proposal/export.xhtml?event={event}                   in  no  no  no  ok  no  ok  no
            /proposal/export.xhtml?event={hidden}                  in  no  no  no  ok  no  ok  no
            /proposal/list.xhtml?event={event}                     in  no  no  no  ok  no  ok  no
            /proposal/list.xhtml?event={hidden}                    in  --  --  --  ok  --  ok  no
            /proposal/mine.xhtml                                   in  ok  ok  ok  ok  ok  ok  ok
            /proposal/view.xhtml?proposal={draft}                  in  --  --  --  --  --  --  --
            /proposal/view.xhtml?proposal={received}               in  --  --  --  ok  --  ok  --
            /search/results.xhtml                                  ok  ok  ok  ok  ok  ok  ok  ok
            /search/results.xhtml?q=palm                           ok  ok  ok  ok  ok  ok  ok  ok
            /search/suggest?q=palm                                 ok  ok  ok  ok  ok  ok  ok  ok
            /search/results.xhtml?q=palm&kind=guess                ok  ok  ok  ok  ok  ok  ok  ok
            /seat/allocation.xhtml?event={event}                   in  no  no  no  no  no  ok  no
            /seat/allocation.xhtml?event={hidden}                  in  no  no  no  no  no  ok  no
            /seat/answer.xhtml?token=guessed                       409 409 409 409 409 409 409 409
            /seat/capacity.xhtml?event={event}                     in  no  no  no  no  no  ok  no
            /seat/capacity.xhtml?event={hidden}                    in  no  no  no  no  no  ok  no
            /seat/compare.xhtml?event={event}                      in  no  no  no  no  no  ok  no
            /seat/compare.xhtml?event={hidden}                     in  no  no  no  no  no  --  no
            /seat/pool-people.xhtml?event={event}&purpose=PRESENTERS in  no  no  no  no  no  ok  no
            /seat/pool-people.xhtml?event={event}&purpose=UNIT     in  no  no  no  no  no  --  no
            /seat/protocol.xhtml?event={event}                     in  no  no  no  no  no  ok  no
            /seat/protocol.xhtml?event={hidden}                    in  no  no  no  no  no  --  no
            /seat/protocol.pdf?event={event}                       in  no  no  no  no  no  ok  no
            /seat/request.xhtml?event={event}&organisation={own}   in  no  ok  ok  no  no  no  no
            /seat/request.xhtml?event={event}&organisation={other} in  no  no  no  no  no  no  no
            /seat/request.xhtml?event={hidden}&organisation={own}  in  no  --  --  no  no  no  no
            /seat/mine.xhtml                                       in  ok  ok  ok  ok  ok  ok  ok
            /seat/moves.xhtml?event={event}                        in  no  no  no  no  no  ok  no
            /seat/moves.xhtml?event={hidden}                       in  no  no  no  no  no  ok  no
            /seat/pool.xhtml?event={event}                         in  no  no  no  no  no  ok  no
            /seat/pool.xhtml?event={hidden}                        in  no  no  no  no  no  ok  no
            /seat/contact.xhtml?event={event}                      in  no  no  no  no  no  ok  no
            /seat/contact.xhtml?event={event}&organisation={own}   in  no  no  no  no  no  ok  no
            /seat/contact.xhtml?event={event}&organisation=999999  in  no  no  no  no  no  --  no
            /seat/contact.xhtml?event={hidden}                     in  no  no  no  no  no  ok  no
            /seat/correct.xhtml?event={event}                      in  no  no  no  no  no  ok  no
            /seat/topup.xhtml?event={event}                        in  no  no  no  no  no  ok  no
            /seat/correct.xhtml?event={hidden}                     in  no  no  no  no  no  ok  no
            /seat/topup.xhtml?event={hidden}                       in  no  no  no  no  no  ok  no
            /seat/waiting.xhtml?event={event}                      in  no  no  no  no  no  ok  no
            /seat/waiting.xhtml?event={event}&organisation={own}   in  no  ok  ok  no  no  ok  no
            /seat/waiting.xhtml?event={event}&organisation={other} in  no  no  no  no  no  ok  no
            /seat/waiting.xhtml?event={hidden}&organisation={own}  in  no  --  --  no  no  ok  no
            /seat/wish.xhtml?event={event}&organisation={own}      in  no  ok  ok  no  no  ok  no
            /seat/wish.xhtml?event={event}&organisation={other}    in  no  no  no  no  no  ok  no
            /seat/wish.xhtml?event={hidden}&organisation={own}     in  no  --  --  no  no  ok  no
            /seat/nomination.xhtml?event={event}&organisation={own} in  no  ok  ok  no  no  ok  no
            /seat/nomination.xhtml?event={event}&organisation={other} in  no  no  no  no  no  ok  no
            /seat/nomination.xhtml?event={hidden}&organisation={own} in  no  --  --  no  no  ok  no
            /seat/holds.xhtml?event={event}&organisation={own} in  no  ok  ok  no  no  ok  no
            /seat/holds.xhtml?event={event}&organisation={other} in  no  no  no  no  no  ok  no
            /seat/holds.xhtml?event={hidden}&organisation={own} in  no  --  --  no  no  ok  no
            /seat/reserves.xhtml?event={event}&organisation={own} in  no  ok  ok  no  no  ok  no
            /seat/reserves.xhtml?event={event}&organisation={other} in  no  no  no  no  no  ok  no
            /seat/reserves.xhtml?event={hidden}&organisation={own} in  no  --  --  no  no  ok  no
            /seat/import.xhtml?event={event}&organisation={own} in  no  ok  ok  no  no  ok  no
            /seat/import.xhtml?event={event}&organisation={other} in  no  no  no  no  no  ok  no
            /seat/import.xhtml?event={hidden}&organisation={own} in  no  --  --  no  no  ok  no
            /seat/substitution.xhtml?nomination=0                  in  no  --  --  no  no  no  no
            /seat/board.xlsx?event={event}                         in  no  no  no  no  no  ok  no
            /seat/board.csv?event={hidden}                         in  no  no  no  no  no  ok  no
            /seat/nominations.xlsx?event={event}&organisation={own} in  no  ok  ok  no  no  ok  no
            /seat/nominations.csv?event={event}&organisation={other} in  no  no  no  no  no  ok  no
            /signup/needs.csv?event={event}                        in  no  no  no  no  no  ok  no
            /signup/participants.xhtml?event={event}               in  no  ok  ok  no  no  ok  no
            /signup/participants.xhtml?event={event}&unit={own}    in  no  ok  ok  no  no  ok  no
            /signup/participants.xhtml?event={event}&unit={other}  in  no  no  no  no  no  ok  no
            /signup/participants.xhtml?event={hidden}              in  no  --  --  no  no  ok  no
            /signup/participants.xhtml?event={event}&q={long}      in  no  400 400 no  no  400 no
            /signup/participants.xlsx?event={event}                in  no  ok  ok  no  no  ok  no
            /signup/participants.csv?event={event}&unit={other}    in  no  no  no  no  no  ok  no
            /signup/participants.csv?event={event}&state=guess     in  --  --  --  --  --  --  --
            /signup/list.xhtml?event={event}                       in  no  no  no  no  no  ok  no
            /signup/list.xhtml?event={hidden}                      in  no  no  no  no  no  ok  no
            /signup/mine.ics?key=guessed                           --  --  --  --  --  --  --  --
            /signup/mine.xhtml?event={event}                       in  ok  --  --  --  --  --  --
            /signup/mine.xhtml?event={hidden}                      in  --  --  --  --  --  --  --
            /signup/calendar.ics?event={hidden}                    in  --  --  --  --  --  --  --
            /signup/needs.xhtml?event={event}                      in  no  no  no  no  no  ok  no
            /signup/needs.xhtml?event={hidden}                     in  no  no  no  no  no  ok  no
            /WEB-INF/web.xml                                       --  --  --  --  --  --  --  --
            /WEB-INF/templates/page.xhtml                          in  --  --  --  --  --  --  --
            /nowhere.xhtml                                         --  --  --  --  --  --  --  --
            """;

    private static final String FOREIGN =
            """
            insert into event (id, version, series_id, number, title, season, attendance_mode, status, published, contact_person_id)
              select nextval('seq_id'), 1, e.series_id, (select max(number) from event) + t.next, t.title, 'hösten 2031', 'ON_SITE', 'PLANNED', false, e.contact_person_id
                from (select * from event order by id limit 1) e, (values ('Rättigheter dold', 1), ('Rättigheter annan', 2)) t(title, next);
            insert into person (id, version, given_name, family_name, email, language, protected_identity)
              values (nextval('seq_id'), 1, 'Anna', 'Annan', 'annan.koordinator@motesplats.example', 'SV', false);
            insert into account (id, version, person_id, password_hash, password_changed_at, enabled)
              select nextval('seq_id'), 1, (select id from person where email = 'annan.koordinator@motesplats.example'), a.password_hash, now(), true
                from account a join person p on p.id = a.person_id where p.email = 'emil.ek@motesplats.example';
            insert into role_assignment (id, version, person_id, role, event_id)
              select nextval('seq_id'), 1, p.id, 'COORDINATOR', e.id
                from person p, event e where p.email = 'annan.koordinator@motesplats.example' and e.title = 'Rättigheter annan';
            insert into proposal (id, version, event_id, proposer_id, title, summary, status, created_at, edited_at)
              select nextval('seq_id'), 1, (select id from event where title = 'Mötesplats IFO 2021'), p.id, 'Rättigheter utkast', '', 'DRAFT', now(), now()
                from person p where p.email = 'petra.palm@motesplats.example';
            insert into outbox_mail (id, version, dedup_key, event_id, to_address, to_name, template, subject, body, status, created_at, next_attempt_at, give_up_at)
              select nextval('seq_id'), 1, 'page-rights', e.id, 'x@motesplats.example', 'X', 'test', 'Rättigheter', 'Text', 'ABORTED', now(), now(), now()
                from event e where e.title = 'Mötesplats IFO 2021';
            insert into meeting_group (id, version, owner_id, name, status, open, minutes, attendance_mode, place, collect_days)
              select nextval('seq_id'), 1, 1, t.name, 'ACTIVE', t.open, 60, 'ON_SITE', 'Bryggan', 7
                from (values ('Rättigheter öppen', true), ('Rättigheter sluten', false)) t(name, open);
            insert into appointed_representative (id, version, group_id, person_id, role, valid_from)
              select nextval('seq_id'), 1, g.id, p.id, 'MEMBER', '2000-01-01'
                from meeting_group g, person p where g.name = 'Rättigheter sluten' and p.email = 'emil.ek@motesplats.example';
            insert into meeting (id, version, group_id, day, starts_at, minutes, attendance_mode, place, status, changed_at)
              select nextval('seq_id'), 1, g.id, '2031-01-01', '13:30', 120, 'ON_SITE', 'Bryggan', 'PLANNED', now()
                from meeting_group g where g.name = 'Rättigheter sluten';
            insert into open_question (id, version, meeting_id, text, owner_id, status, asked_at)
              select nextval('seq_id'), 1, m.id, 'Rättigheter?', p.id, 'OPEN', now()
                from meeting m, person p where m.day = '2031-01-01' and p.email = 'emil.ek@motesplats.example';
            insert into group_post (id, version, group_id, author_id, title, text, written_at, people)
              select nextval('seq_id'), 1, g.id, p.id, 'Rättigheter', 'Text', now(), 0
                from meeting_group g, person p where g.name = 'Rättigheter sluten' and p.email = 'emil.ek@motesplats.example';
            insert into action_item (id, version, meeting_id, text, status)
              select nextval('seq_id'), 1, m.id, 'Rättigheter', 'OPEN' from meeting m where m.day = '2031-01-01';
            """;

    private final Map<String, String> ids = new TreeMap<>();

    @Test
    void every_page_answers_each_role_as_the_table_says() throws SQLException {
        prepare();
        List<List<String>> expected =
                TABLE.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
        List<String> actual = new ArrayList<>(expected.stream().map(row -> row.get(0)).toList());
        for (String who : WHO.values()) {
            FormClient client = new FormClient(url());
            if (!who.isEmpty()) {
                assertThat(client.login(who + "@motesplats.example", "demo").statusCode())
                        .as("login of " + who)
                        .isIn(302, 303);
            }
            for (int i = 0; i < actual.size(); i++) {
                String page = expected.get(i).get(0);
                actual.set(i, actual.get(i) + ' ' + answer(client, page));
            }
        }
        assertThat(actual).isEqualTo(expected.stream().map(row -> String.join(" ", row)).toList());
    }

    @Test
    void every_page_has_a_line_in_the_table() throws IOException {
        Set<String> listed =
                TABLE.lines()
                        .map(line -> line.strip().split("[\\s?]+")[0])
                        .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.map(f -> '/' + PAGES.relativize(f).toString())
                    .filter(f -> f.endsWith(".xhtml") && !f.startsWith("/WEB-INF/"))
                    .filter(f -> !listed.contains(f))
                    .forEach(missing::add);
        }
        assertThat(missing).as("pages without a line in the table").isEmpty();
    }

    private String answer(FormClient client, String page) {
        String address = page;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace('{' + id.getKey() + '}', id.getValue());
        }
        HttpResponse<String> answer = client.get(address);
        return switch (answer.statusCode()) {
            case 200 -> "ok";
            case 403 -> "no";
            case 404 -> "--";
            case 302, 303 ->
                    answer.headers()
                                    .firstValue("location")
                                    .orElse("")
                                    .contains("/account/login.xhtml")
                            ? "in"
                            : "to";
            default -> Integer.toString(answer.statusCode());
        };
    }

    private void prepare() throws SQLException {
        try (Connection connection = database().connectAsOwner();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(
                    "select set_config('motesplats.told', 'yes', true), set_config('motesplats.system', 'stage', true)");
            sql.execute(FOREIGN);
            connection.commit();
            id(sql, "event", "select id from event where title = 'Mötesplats IFO 2021'");
            id(
                    sql,
                    "poll",
                    "select id from poll where title = 'Nästa möte i Gemensam utvecklingsgrupp'");
            id(sql, "hidden", "select id from event where title = 'Rättigheter dold'");
            id(sql, "draft", "select id from proposal where title = 'Rättigheter utkast'");
            id(
                    sql,
                    "received",
                    "select min(p.id) from proposal p join person w on w.id = p.proposer_id"
                            + " where p.status = 'ACCEPTED' and w.email <> 'emil.ek@motesplats.example'");
            id(sql, "mail", "select id from outbox_mail where dedup_key = 'page-rights'");
            id(
                    sql,
                    "person",
                    "select id from person where email = 'petra.palm@motesplats.example'");
            id(sql, "openGroup", "select id from meeting_group where name = 'Rättigheter öppen'");
            id(
                    sql,
                    "closedGroup",
                    "select id from meeting_group where name = 'Rättigheter sluten'");
            id(sql, "meeting", "select id from meeting where day = '2031-01-01'");
            id(sql, "question", "select id from open_question where text = 'Rättigheter?'");
            id(sql, "groupNews", "select id from group_post where title = 'Rättigheter'");
            id(sql, "action", "select id from action_item where text = 'Rättigheter'");
            ids.put("long", "x".repeat(Lengths.NAME + 1));
            id(sql, "series", "select min(id) from event_series");
            id(
                    sql,
                    "own",
                    "select id from organisation where code = '1402' and kind = 'MUNICIPALITY'");
            id(
                    sql,
                    "other",
                    "select id from organisation where code = '1481' and kind = 'MUNICIPALITY'");
            connection.commit();
        }
    }

    private void id(Statement sql, String name, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            ids.put(name, row.getString(1));
        }
    }
}
