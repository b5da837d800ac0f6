/* Tables that DNA 3.1 opens, written down from a description of its format:
 * names and types of columns, and what must be there before it lets anybody
 * in. */
#include "graph/exchange/dna_tables.h"

#include "base/buf.h"
#include "base/str.h"

#define COLOR                                                                  \
    "Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, "       \
    "Blue INTEGER NOT NULL DEFAULT 0"
#define YES " INTEGER NOT NULL DEFAULT 1, "

/* A coder may do everything by default. */
static const char coders[] =
    "CREATE TABLE CODERS (ID INTEGER PRIMARY KEY NOT NULL,"
    " Name TEXT NOT NULL CHECK (length(Name) < 191), " COLOR ","
    " Refresh INTEGER NOT NULL DEFAULT 0, FontSize INTEGER NOT NULL DEFAULT 14,"
    " Password TEXT NOT NULL CHECK (length(Password) < 191),"
    " PopupWidth INTEGER DEFAULT 300, ColorByCoder INTEGER NOT NULL DEFAULT 0,"
    " PopupDecoration INTEGER NOT NULL DEFAULT 0,"
    " PopupAutoComplete" YES "PermissionAddDocuments" YES
    "PermissionEditDocuments" YES "PermissionDeleteDocuments" YES
    "PermissionImportDocuments" YES "PermissionAddStatements" YES
    "PermissionEditStatements" YES "PermissionDeleteStatements" YES
    "PermissionEditAttributes" YES "PermissionEditRegex" YES
    "PermissionEditStatementTypes" YES "PermissionEditCoders" YES
    "PermissionEditCoderRelations" YES "PermissionViewOthersDocuments" YES
    "PermissionEditOthersDocuments" YES "PermissionViewOthersStatements" YES
    "PermissionEditOthersStatements INTEGER NOT NULL DEFAULT 1);";

static const char texts[] =
    "CREATE TABLE SETTINGS (Property TEXT PRIMARY KEY, Value TEXT NOT NULL);"
    "CREATE TABLE CODERRELATIONS (ID INTEGER PRIMARY KEY NOT NULL,"
    " Coder INTEGER REFERENCES CODERS ON DELETE CASCADE,"
    " OtherCoder INTEGER REFERENCES CODERS ON DELETE CASCADE,"
    " viewStatements" YES "editStatements" YES "viewDocuments" YES
    " editDocuments INTEGER NOT NULL DEFAULT 1, UNIQUE (Coder, OtherCoder));"
    "CREATE TABLE DOCUMENTS (ID INTEGER PRIMARY KEY NOT NULL,"
    " Title TEXT NOT NULL CHECK (length(Title) < 191), Text TEXT NOT NULL,"
    " Coder INTEGER REFERENCES CODERS ON DELETE CASCADE,"
    " Author TEXT NOT NULL DEFAULT '' CHECK (length(Author) < 191),"
    " Source TEXT NOT NULL DEFAULT '' CHECK (length(Source) < 191),"
    " Section TEXT NOT NULL DEFAULT '' CHECK (length(Section) < 191),"
    " Notes TEXT NOT NULL DEFAULT '',"
    " Type TEXT NOT NULL DEFAULT '' CHECK (length(Type) < 191),"
    " Date INTEGER NOT NULL);"
    "CREATE TABLE REGEXES (Label TEXT PRIMARY KEY, " COLOR ");";

static const char types[] =
    "CREATE TABLE STATEMENTTYPES (ID INTEGER PRIMARY KEY NOT NULL,"
    " Label TEXT NOT NULL CHECK (length(Label) < 191), " COLOR ");"
    "CREATE TABLE VARIABLES (ID INTEGER PRIMARY KEY NOT NULL,"
    " Variable TEXT NOT NULL CHECK (length(Variable) < 191),"
    " DataType TEXT NOT NULL DEFAULT 'short text',"
    " StatementTypeId INTEGER REFERENCES STATEMENTTYPES ON DELETE CASCADE,"
    " UNIQUE (Variable, StatementTypeId));"
    "CREATE TABLE VARIABLELINKS (ID INTEGER PRIMARY KEY NOT NULL,"
    " SourceVariableId INTEGER REFERENCES VARIABLES ON DELETE CASCADE,"
    " TargetVariableId INTEGER REFERENCES VARIABLES ON DELETE CASCADE);"
    "CREATE TABLE STATEMENTS (ID INTEGER PRIMARY KEY NOT NULL,"
    " StatementTypeId INTEGER REFERENCES STATEMENTTYPES ON DELETE CASCADE,"
    " DocumentId INTEGER REFERENCES DOCUMENTS ON DELETE CASCADE,"
    " Start INTEGER NOT NULL CHECK (Start >= 0), Stop INTEGER NOT NULL,"
    " Coder INTEGER REFERENCES CODERS ON DELETE CASCADE,"
    " CHECK (Start < Stop));";

static const char entities[] =
    "CREATE TABLE ENTITIES (ID INTEGER PRIMARY KEY NOT NULL,"
    " VariableId INTEGER NOT NULL REFERENCES VARIABLES ON DELETE CASCADE,"
    " Value TEXT NOT NULL DEFAULT '' CHECK (length(Value) < 191),"
    " Red INTEGER DEFAULT 0, Green INTEGER DEFAULT 0, Blue INTEGER DEFAULT 0,"
    " ChildOf INTEGER REFERENCES ENTITIES ON DELETE CASCADE,"
    " UNIQUE (VariableId, Value));"
    "CREATE TABLE ATTRIBUTEVARIABLES (ID INTEGER PRIMARY KEY NOT NULL,"
    " VariableId INTEGER NOT NULL REFERENCES VARIABLES ON DELETE CASCADE,"
    " AttributeVariable TEXT NOT NULL CHECK (length(AttributeVariable) < 191),"
    " UNIQUE (VariableId, AttributeVariable));"
    "CREATE TABLE ATTRIBUTEVALUES (ID INTEGER PRIMARY KEY NOT NULL,"
    " EntityId INTEGER NOT NULL REFERENCES ENTITIES ON DELETE CASCADE,"
    " AttributeVariableId INTEGER NOT NULL"
    "  REFERENCES ATTRIBUTEVARIABLES ON DELETE CASCADE,"
    " AttributeValue TEXT NOT NULL DEFAULT ''"
    "  CHECK (length(AttributeValue) < 191),"
    " UNIQUE (EntityId, AttributeVariableId));";

/* Values of the variables: name of the table, its column. */
#define VALUES(table, column)                                                  \
    "CREATE TABLE " table " (ID INTEGER PRIMARY KEY NOT NULL,"                 \
    " StatementId INTEGER NOT NULL REFERENCES STATEMENTS ON DELETE CASCADE,"   \
    " VariableId INTEGER NOT NULL REFERENCES VARIABLES ON DELETE "             \
    "CASCADE, " column ", UNIQUE (StatementId, VariableId));"

static const char values[] =
    VALUES("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1")
        VALUES("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0")
            VALUES("DATALONGTEXT", "Value TEXT DEFAULT ''")
                VALUES("DATASHORTTEXT",
                       "Entity INTEGER NOT NULL REFERENCES ENTITIES"
                       " ON DELETE CASCADE");

/* The password is "stancegraph": base64 of 16 bytes of salt (the first of the
 * SHA-256 of that word) and of SHA-256 over salt and password, hashed a hundred
 * thousand times in all. It locks nothing up: whoever has the file can read
 * it. */
static const char filling[] =
    "INSERT INTO SETTINGS VALUES ('version', '3.1.2'), ('date', '2026-06-30');"
    "INSERT INTO CODERS (ID, Name, Password) VALUES (1, 'Admin',"
    " 'vPeroDbyHg4cdcMg5FMTShhMD67LYYx6Xb66C+kbcCbIwWeB9/Ml8Y44/efIcgWQ');"
    "INSERT INTO STATEMENTTYPES VALUES (1, 'Stance', 0, 114, 178),"
    " (2, 'Neutral act', 107, 114, 128);";

static const struct {
    const char *name;
    const char *type;
} variables[SG_DNA_VARIABLES + 1] = {
    [SG_DNA_SOURCE] = {"source", "short text"},
    [SG_DNA_RELATION] = {"relation", "short text"},
    [SG_DNA_TARGET] = {"target", "short text"},
    [SG_DNA_AGREEMENT] = {"agreement", "boolean"},
    [SG_DNA_TOPIC] = {"topic", "short text"},
    [SG_DNA_STATUS] = {"status", "short text"},
    [SG_DNA_SPEAKER] = {"speaker", "short text"},
    [SG_DNA_DATE] = {"date", "short text"},
    [SG_DNA_CONFIDENCE] = {"confidence", "integer"},
    [SG_DNA_EVIDENCE] = {"evidence", "long text"},
};

bool sg_dna_has_attributes(sg_dna_variable variable)
{
    return variable == SG_DNA_SOURCE || variable == SG_DNA_TARGET ||
           variable == SG_DNA_SPEAKER;
}

int64_t sg_dna_attribute(int64_t variable, int which)
{
    return (variable - 1) * SG_DNA_ATTRIBUTES + which + 1;
}

static void add_variable(sg_buf *sql, int type, int variable)
{
    int64_t number = variable + (type - 1) * SG_DNA_VARIABLES;

    if (type == SG_DNA_NEUTRAL && variable == SG_DNA_AGREEMENT)
        return;
    sg_buf_printf(sql, "INSERT INTO VARIABLES VALUES (%lld, '%s', '%s', %d);",
                  (long long)number, variables[variable].name,
                  variables[variable].type, type);
    if (sg_dna_has_attributes((sg_dna_variable)variable))
        sg_buf_printf(sql,
                      "INSERT INTO ATTRIBUTEVARIABLES VALUES"
                      " (%lld, %lld, 'Type'), (%lld, %lld, 'Affiliation');",
                      (long long)sg_dna_attribute(number, 0), (long long)number,
                      (long long)sg_dna_attribute(number, 1),
                      (long long)number);
}

sg_status sg_dna_tables(sg_db *dna, sg_error *err)
{
    const char *const parts[] = {coders,   texts,  types,
                                 entities, values, filling};
    sg_buf sql = SG_BUF_INIT;
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < sizeof parts / sizeof *parts; i++)
        status = sg_db_exec(dna, parts[i], err);
    for (int type = SG_DNA_STANCE; type <= SG_DNA_NEUTRAL; type++)
        for (int v = SG_DNA_SOURCE; v <= SG_DNA_VARIABLES; v++)
            add_variable(&sql, type, v);
    if (!status)
        status = sg_db_exec(dna, sql.data, err);
    sg_buf_clear(&sql);
    return status;
}
