package se.motesplats.meeting.news.service;

import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.meeting.news.GroupPost;

/** There are news that members get by mail. */
record NewsWritten(GroupPost news, List<Person> people) {}
