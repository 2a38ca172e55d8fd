-- Reference data: GR and its 13 municipalities with populations (SCB, 31 December), Göteborg's ten districts until 2020 and the
-- departments that took over, and Västra Götalandsregionen. Ids below 1000 are before the start of the sequence.

select set_config('motesplats.system', 'reference data', true);

insert into organisation (id, version, parent_id, kind, code, name, path, email_suffix, county) values
    (1, 1, null, 'ASSOCIATION', null, 'Göteborgsregionen (GR)', '/1/', 'goteborgsregionen.se', null),
    (2, 1, null, 'PARTNER', null, 'Västra Götalandsregionen', '/2/', 'vgregion.se', null);

insert into organisation (id, version, parent_id, kind, code, name, path, email_suffix, county) values
    (11, 1, 1, 'MUNICIPALITY', '1440', 'Ale', '/1/11/', 'ale.se', 'Västra Götalands län'),
    (12, 1, 1, 'MUNICIPALITY', '1489', 'Alingsås', '/1/12/', 'alingsas.se', 'Västra Götalands län'),
    (13, 1, 1, 'MUNICIPALITY', '1480', 'Göteborg', '/1/13/', 'goteborg.se', 'Västra Götalands län'),
    (14, 1, 1, 'MUNICIPALITY', '1401', 'Härryda', '/1/14/', 'harryda.se', 'Västra Götalands län'),
    (15, 1, 1, 'MUNICIPALITY', '1384', 'Kungsbacka', '/1/15/', 'kungsbacka.se', 'Hallands län'),
    (16, 1, 1, 'MUNICIPALITY', '1482', 'Kungälv', '/1/16/', 'kungalv.se', 'Västra Götalands län'),
    (17, 1, 1, 'MUNICIPALITY', '1441', 'Lerum', '/1/17/', 'lerum.se', 'Västra Götalands län'),
    (18, 1, 1, 'MUNICIPALITY', '1462', 'Lilla Edet', '/1/18/', 'lillaedet.se', 'Västra Götalands län'),
    (19, 1, 1, 'MUNICIPALITY', '1481', 'Mölndal', '/1/19/', 'molndal.se', 'Västra Götalands län'),
    (20, 1, 1, 'MUNICIPALITY', '1402', 'Partille', '/1/20/', 'partille.se', 'Västra Götalands län'),
    (21, 1, 1, 'MUNICIPALITY', '1415', 'Stenungsund', '/1/21/', 'stenungsund.se', 'Västra Götalands län'),
    (22, 1, 1, 'MUNICIPALITY', '1419', 'Tjörn', '/1/22/', 'tjorn.se', 'Västra Götalands län'),
    (23, 1, 1, 'MUNICIPALITY', '1407', 'Öckerö', '/1/23/', 'ockero.se', 'Västra Götalands län');

insert into organisation_population (organisation_id, year, population, source) values
    (11, 2020, 31868, 'SCB'), (11, 2021, 32148, 'SCB'), (11, 2022, 32394, 'SCB'), (11, 2023, 32446, 'SCB'),
    (12, 2020, 41602, 'SCB'), (12, 2021, 41853, 'SCB'), (12, 2022, 42199, 'SCB'), (12, 2023, 42382, 'SCB'),
    (13, 2020, 583056, 'SCB'), (13, 2021, 587549, 'SCB'), (13, 2022, 596841, 'SCB'), (13, 2023, 604616, 'SCB'),
    (14, 2020, 38246, 'SCB'), (14, 2021, 39006, 'SCB'), (14, 2022, 39762, 'SCB'), (14, 2023, 39875, 'SCB'),
    (15, 2020, 84930, 'SCB'), (15, 2021, 85301, 'SCB'), (15, 2022, 85801, 'SCB'), (15, 2023, 85653, 'SCB'),
    (16, 2020, 47050, 'SCB'), (16, 2021, 48271, 'SCB'), (16, 2022, 49068, 'SCB'), (16, 2023, 49785, 'SCB'),
    (17, 2020, 43020, 'SCB'), (17, 2021, 43399, 'SCB'), (17, 2022, 43536, 'SCB'), (17, 2023, 43706, 'SCB'),
    (18, 2020, 14282, 'SCB'), (18, 2021, 14509, 'SCB'), (18, 2022, 14428, 'SCB'), (18, 2023, 14426, 'SCB'),
    (19, 2020, 69901, 'SCB'), (19, 2021, 69943, 'SCB'), (19, 2022, 70109, 'SCB'), (19, 2023, 70534, 'SCB'),
    (20, 2020, 39512, 'SCB'), (20, 2021, 39529, 'SCB'), (20, 2022, 39852, 'SCB'), (20, 2023, 40730, 'SCB'),
    (21, 2020, 27044, 'SCB'), (21, 2021, 27556, 'SCB'), (21, 2022, 27870, 'SCB'), (21, 2023, 27862, 'SCB'),
    (22, 2020, 16147, 'SCB'), (22, 2021, 16312, 'SCB'), (22, 2022, 16275, 'SCB'), (22, 2023, 16146, 'SCB'),
    (23, 2020, 12934, 'SCB'), (23, 2021, 12902, 'SCB'), (23, 2022, 12800, 'SCB'), (23, 2023, 12819, 'SCB');

-- Göteborg's departments from 2021.
insert into organisation (id, version, parent_id, kind, name, path, valid_from, email_suffix) values
    (51, 1, 13, 'DEPARTMENT', 'Socialförvaltning Nordost', '/1/13/51/', '2021-01-01', 'socialnordost.goteborg.se'),
    (52, 1, 13, 'DEPARTMENT', 'Socialförvaltning Centrum', '/1/13/52/', '2021-01-01', 'socialcentrum.goteborg.se'),
    (53, 1, 13, 'DEPARTMENT', 'Socialförvaltning Sydväst', '/1/13/53/', '2021-01-01', 'socialsydvast.goteborg.se'),
    (54, 1, 13, 'DEPARTMENT', 'Socialförvaltning Hisingen', '/1/13/54/', '2021-01-01', 'socialhisingen.goteborg.se'),
    (55, 1, 13, 'DEPARTMENT', 'Förvaltningen för funktionsstöd', '/1/13/55/', '2021-01-01', 'funktionsstod.goteborg.se'),
    (56, 1, 13, 'DEPARTMENT', 'Äldre samt vård- och omsorgsförvaltningen', '/1/13/56/', '2021-01-01', null);

-- Göteborg's ten districts, 2011–2020, each with the department that took over most of its work.
insert into organisation (id, version, parent_id, successor_id, kind, name, path, valid_from, valid_to) values
    (31, 1, 13, 51, 'DISTRICT', 'Angered', '/1/13/31/', '2011-01-01', '2020-12-31'),
    (32, 1, 13, 51, 'DISTRICT', 'Östra Göteborg', '/1/13/32/', '2011-01-01', '2020-12-31'),
    (33, 1, 13, 52, 'DISTRICT', 'Centrum', '/1/13/33/', '2011-01-01', '2020-12-31'),
    (34, 1, 13, 52, 'DISTRICT', 'Majorna-Linné', '/1/13/34/', '2011-01-01', '2020-12-31'),
    (35, 1, 13, 52, 'DISTRICT', 'Örgryte-Härlanda', '/1/13/35/', '2011-01-01', '2020-12-31'),
    (36, 1, 13, 53, 'DISTRICT', 'Askim-Frölunda-Högsbo', '/1/13/36/', '2011-01-01', '2020-12-31'),
    (37, 1, 13, 53, 'DISTRICT', 'Västra Göteborg', '/1/13/37/', '2011-01-01', '2020-12-31'),
    (38, 1, 13, 54, 'DISTRICT', 'Lundby', '/1/13/38/', '2011-01-01', '2020-12-31'),
    (39, 1, 13, 54, 'DISTRICT', 'Norra Hisingen', '/1/13/39/', '2011-01-01', '2020-12-31'),
    (40, 1, 13, 54, 'DISTRICT', 'Västra Hisingen', '/1/13/40/', '2011-01-01', '2020-12-31');
