PRAGMA application_id = 1230258500;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE findings (
	office_id INTEGER NOT NULL, 
	fiscal_year INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	scope VARCHAR(3) NOT NULL, 
	verdict VARCHAR(32), 
	text TEXT NOT NULL, 
	CONSTRAINT pk_findings PRIMARY KEY (office_id, fiscal_year, ordinal), 
	CONSTRAINT fk_findings_results FOREIGN KEY(office_id, fiscal_year) REFERENCES results (office_id, fiscal_year) ON DELETE CASCADE
);
INSERT INTO "findings" VALUES(1,2568,0,'EIT','improve','ควรเผยแพร่ข้อมูลหลายช่องทาง');
INSERT INTO "findings" VALUES(1,2568,1,'7',NULL,'');
CREATE TABLE measures (
	office_id INTEGER NOT NULL, 
	fiscal_year INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	methods TEXT NOT NULL, 
	responsible TEXT NOT NULL, 
	starts VARCHAR(10), 
	ends VARCHAR(10), 
	period_text TEXT NOT NULL, 
	follow_up TEXT NOT NULL, 
	indicators TEXT NOT NULL, 
	CONSTRAINT pk_measures PRIMARY KEY (office_id, fiscal_year, ordinal), 
	CONSTRAINT fk_measures_plans FOREIGN KEY(office_id, fiscal_year) REFERENCES plans (office_id, fiscal_year) ON DELETE CASCADE
);
INSERT INTO "measures" VALUES(1,2569,0,'จัดช่องทางรับฟังความคิดเห็น','["เปิดกล่องรับความคิดเห็น", "สรุปทุกเดือน"]','["สำนักปลัด"]','2026-01','2026-03-31','','รายงานต่อที่ประชุม','[7, 8]');
INSERT INTO "measures" VALUES(1,2569,1,'อบรมเจ้าหน้าที่','[]','[]',NULL,NULL,'ตลอดปี','','[]');
CREATE TABLE meetings (
	office_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	held_on DATE NOT NULL, 
	time TIME, 
	place TEXT NOT NULL, 
	chair TEXT NOT NULL, 
	assigned_by TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_meetings PRIMARY KEY (office_id, "key"), 
	CONSTRAINT fk_meetings_offices FOREIGN KEY(office_id) REFERENCES offices (id) ON DELETE CASCADE
);
INSERT INTO "meetings" VALUES(1,'january',0,'2026-01-05','09:30:00.000000','ห้องประชุมเทศบาล','clerk','head','','');
CREATE TABLE offices (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	subdistrict TEXT NOT NULL, 
	district TEXT NOT NULL, 
	province TEXT NOT NULL, 
	address TEXT NOT NULL, 
	website TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	facebook TEXT NOT NULL
);
INSERT INTO "offices" VALUES(1,'เทศบาลตำบล','บ้านสวน','','เมือง','ชลบุรี','','','๐ ๓๘๑๒ ๓๔๕๖','');
CREATE TABLE paper_texts (
	office_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	slot TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_paper_texts PRIMARY KEY (office_id, "key", slot), 
	CONSTRAINT fk_paper_texts_papers FOREIGN KEY(office_id, "key") REFERENCES papers (office_id, "key") ON DELETE CASCADE
);
INSERT INTO "paper_texts" VALUES(1,'announcement-2569','opening','ด้วยเทศบาลตำบลบ้านสวน');
INSERT INTO "paper_texts" VALUES(1,'announcement-2569','closing','');
CREATE TABLE papers (
	office_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	plan_year INTEGER NOT NULL, 
	dated DATE, 
	number TEXT NOT NULL, 
	signer TEXT NOT NULL, 
	meeting TEXT NOT NULL, 
	digits VARCHAR(32), 
	CONSTRAINT pk_papers PRIMARY KEY (office_id, "key"), 
	CONSTRAINT fk_papers_offices FOREIGN KEY(office_id) REFERENCES offices (id) ON DELETE CASCADE
);
INSERT INTO "papers" VALUES(1,'announcement-2569',0,'announcement',2569,'2026-01-06','๑/๒๕๖๙','clerk','january','thai');
INSERT INTO "papers" VALUES(1,'order-2569',1,'order',2569,NULL,'','head','',NULL);
CREATE TABLE people (
	office_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	prefix TEXT NOT NULL, 
	given_name TEXT NOT NULL, 
	family_name TEXT NOT NULL, 
	position TEXT NOT NULL, 
	capacity VARCHAR(32), 
	for_position TEXT, 
	CONSTRAINT pk_people PRIMARY KEY (office_id, "key"), 
	CONSTRAINT fk_people_offices FOREIGN KEY(office_id) REFERENCES offices (id) ON DELETE CASCADE
);
INSERT INTO "people" VALUES(1,'head',0,'นาย','สมชาย','ใจดี','นายกเทศมนตรีตำบลบ้านสวน',NULL,NULL);
INSERT INTO "people" VALUES(1,'clerk',1,'นางสาว','มาลี','ศรีสุข','ปลัดเทศบาล','รักษาราชการแทน','นายกเทศมนตรีตำบลบ้านสวน');
CREATE TABLE pictures (
	office_id INTEGER NOT NULL, 
	purpose VARCHAR(32) NOT NULL, 
	data BLOB NOT NULL, 
	width DOUBLE, 
	CONSTRAINT pk_pictures PRIMARY KEY (office_id, purpose), 
	CONSTRAINT fk_pictures_offices FOREIGN KEY(office_id) REFERENCES offices (id) ON DELETE CASCADE
);
CREATE TABLE plans (
	office_id INTEGER NOT NULL, 
	fiscal_year INTEGER NOT NULL, 
	result_year INTEGER, 
	considered_on DATE, 
	CONSTRAINT pk_plans PRIMARY KEY (office_id, fiscal_year), 
	CONSTRAINT fk_plans_offices FOREIGN KEY(office_id) REFERENCES offices (id) ON DELETE CASCADE
);
INSERT INTO "plans" VALUES(1,2569,2568,'2026-01-05');
CREATE TABLE progress (
	office_id INTEGER NOT NULL, 
	fiscal_year INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	text TEXT NOT NULL, 
	percent INTEGER, 
	evidence TEXT NOT NULL, 
	CONSTRAINT pk_progress PRIMARY KEY (office_id, fiscal_year, measure, ordinal), 
	CONSTRAINT fk_progress_measures FOREIGN KEY(office_id, fiscal_year, measure) REFERENCES measures (office_id, fiscal_year, ordinal) ON DELETE CASCADE
);
INSERT INTO "progress" VALUES(1,2569,0,0,'2026-02-01','เปิดแล้ว',50,'["ภาพถ่าย"]');
CREATE TABLE results (
	office_id INTEGER NOT NULL, 
	fiscal_year INTEGER NOT NULL, 
	total VARCHAR(16), 
	level TEXT NOT NULL, 
	letter TEXT NOT NULL, 
	published_on DATE, 
	CONSTRAINT pk_results PRIMARY KEY (office_id, fiscal_year), 
	CONSTRAINT fk_results_offices FOREIGN KEY(office_id) REFERENCES offices (id) ON DELETE CASCADE
);
INSERT INTO "results" VALUES(1,2568,'97.50','ผ่านดีเยี่ยม','AA','2025-08-15');
CREATE TABLE scores (
	office_id INTEGER NOT NULL, 
	fiscal_year INTEGER NOT NULL, 
	scope VARCHAR(3) NOT NULL, 
	score VARCHAR(16) NOT NULL, 
	CONSTRAINT pk_scores PRIMARY KEY (office_id, fiscal_year, scope), 
	CONSTRAINT fk_scores_results FOREIGN KEY(office_id, fiscal_year) REFERENCES results (office_id, fiscal_year) ON DELETE CASCADE
);
INSERT INTO "scores" VALUES(1,2568,'IIT','95.1');
INSERT INTO "scores" VALUES(1,2568,'OIT','100');
INSERT INTO "scores" VALUES(1,2568,'1','88.51');
INSERT INTO "scores" VALUES(1,2568,'9','100');
INSERT INTO "scores" VALUES(1,2568,'10','97.50');
CREATE INDEX ix_offices_name ON offices (name);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('offices',1);
COMMIT;
