import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const DEPARTMENT = `CREATE TABLE department (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  name varchar(100) NOT NULL,
  version int NOT NULL,
  createdAt datetime(3) NOT NULL,
  PRIMARY KEY (companyId, id),
  CONSTRAINT department_company FOREIGN KEY (companyId) REFERENCES company (id)
) ${TABLE}`;

const DEPARTMENT_USER = `CREATE TABLE department_user (
  companyId binary(16) NOT NULL,
  departmentId binary(16) NOT NULL,
  userId binary(16) NOT NULL,
  PRIMARY KEY (companyId, departmentId, userId),
  KEY department_user_user (companyId, userId),
  CONSTRAINT department_user_department FOREIGN KEY (companyId, departmentId) REFERENCES department (companyId, id),
  CONSTRAINT department_user_person FOREIGN KEY (companyId, userId) REFERENCES \`user\` (companyId, id)
) ${TABLE}`;

const SALES_REPRESENTATIVE = `CREATE TABLE sales_representative (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  name varchar(100) NOT NULL,
  erpCode varchar(50) NULL,
  userId binary(16) NULL,
  active tinyint NOT NULL,
  version int NOT NULL,
  createdAt datetime(3) NOT NULL,
  PRIMARY KEY (companyId, id),
  KEY sales_representative_user (companyId, userId),
  CONSTRAINT sales_representative_company FOREIGN KEY (companyId) REFERENCES company (id),
  CONSTRAINT sales_representative_person FOREIGN KEY (companyId, userId) REFERENCES \`user\` (companyId, id)
) ${TABLE}`;

const FIRM = `CREATE TABLE firm (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  code varchar(50) NULL,
  name varchar(200) NOT NULL,
  email varchar(320) NULL,
  phone varchar(20) NULL,
  taxNumber varchar(50) NULL,
  address varchar(500) NULL,
  city varchar(100) NULL,
  country char(2) NULL,
  salesRepresentativeId binary(16) NULL,
  erpSyncedAt datetime(3) NULL,
  nameKey varbinary(255) NOT NULL,
  nameKeyTurkish varbinary(255) NOT NULL,
  searchKey varchar(1000) NOT NULL,
  version int NOT NULL,
  createdAt datetime(3) NOT NULL,
  updatedAt datetime(3) NOT NULL,
  PRIMARY KEY (companyId, id),
  UNIQUE KEY firm_code (companyId, code),
  KEY firm_code_order (companyId, code, id),
  KEY firm_name (companyId, nameKey, id),
  KEY firm_name_turkish (companyId, nameKeyTurkish, id),
  KEY firm_updated (companyId, updatedAt, id),
  KEY firm_representative (companyId, salesRepresentativeId, nameKey, id),
  CONSTRAINT firm_company FOREIGN KEY (companyId) REFERENCES company (id),
  CONSTRAINT firm_sales_representative FOREIGN KEY (companyId, salesRepresentativeId) REFERENCES sales_representative (companyId, id)
) ${TABLE}`;

const PRODUCT = `CREATE TABLE product (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  code varchar(50) NOT NULL,
  name varchar(200) NOT NULL,
  unit varchar(30) NULL,
  price decimal(19,4) NULL,
  currency char(3) NULL,
  active tinyint NOT NULL,
  erpSyncedAt datetime(3) NULL,
  nameKey varbinary(255) NOT NULL,
  nameKeyTurkish varbinary(255) NOT NULL,
  searchKey varchar(1000) NOT NULL,
  version int NOT NULL,
  createdAt datetime(3) NOT NULL,
  updatedAt datetime(3) NOT NULL,
  PRIMARY KEY (companyId, id),
  UNIQUE KEY product_code (companyId, code),
  KEY product_name (companyId, nameKey, id),
  KEY product_name_turkish (companyId, nameKeyTurkish, id),
  KEY product_updated (companyId, updatedAt, id),
  CONSTRAINT product_company FOREIGN KEY (companyId) REFERENCES company (id)
) ${TABLE}`;

/** Firms with who looks after them, products, and departments. */
export class Firms1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [DEPARTMENT, DEPARTMENT_USER, SALES_REPRESENTATIVE, FIRM, PRODUCT]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['product', 'firm', 'sales_representative', 'department_user', 'department']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
